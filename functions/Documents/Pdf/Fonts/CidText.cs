namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>What the glyphs of a CID font read as where no ToUnicode map says so: taken from the embedded font program.</summary>
internal sealed class CidText(CodeMap? glyphTexts, byte[]? cidToGlyph)
{
    public static CidText None { get; } = new(null, null);

    /// <summary>The text of a glyph, or -1.</summary>
    public int Get(int cid)
    {
        if (glyphTexts is null || cid < 0)
        {
            return TextPool.Unmapped;
        }

        if (cidToGlyph is not null)
        {
            var at = 2L * cid;
            cid = at + 1 < cidToGlyph.Length ? (cidToGlyph[at] << 8) | cidToGlyph[at + 1] : 0;
        }

        return glyphTexts.Get(cid);
    }
}
