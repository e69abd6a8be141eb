namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>
/// What the glyphs of a CID font read as where no ToUnicode map says so: taken from the embedded font program, or, for the Latin letters that begin each
/// of Adobe's character collections, from their place in it.
/// </summary>
internal sealed class CidText(CodeMap? glyphTexts, byte[]? cidToGlyph, bool collection)
{
    /// <summary>Where the collections put another sign than ASCII: the backslash is a yen or won sign in two of them, the tilde an overline.</summary>
    private const string NotLatin = "\\~";

    public static CidText None { get; } = new(null, null, false);

    /// <summary>The text of a glyph, or -1.</summary>
    public int Get(int cid)
    {
        var text = cid < 0 || glyphTexts is null ? TextPool.Unmapped : glyphTexts.Get(Glyph(cid));
        return text < 0 && collection && cid is > 0 and < 96 && !NotLatin.Contains((char)(cid + 31)) ? cid + 31 : text;
    }

    private int Glyph(int cid)
    {
        if (cidToGlyph is null)
        {
            return cid;
        }

        var at = 2L * cid;
        return at + 1 < cidToGlyph.Length ? (cidToGlyph[at] << 8) | cidToGlyph[at + 1] : 0;
    }
}
