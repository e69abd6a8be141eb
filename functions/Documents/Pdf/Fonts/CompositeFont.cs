namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>A Type 0 font: codes of one to four bytes that name glyphs of one descendant.</summary>
internal sealed class CompositeFont(CodeReader codes, CidWidths widths, CodeMap? toUnicode, CidText cidText) : PdfFont
{
    public override FontGlyph Next(ReadOnlySpan<byte> text, ref int at)
    {
        var code = codes.Next(text, ref at, out var cid, out var bytes, out var ownText);
        var mapped = toUnicode?.Get(code) ?? TextPool.Unmapped;
        if (mapped < 0)
        {
            mapped = ownText >= 0 ? ownText : cidText.Get(cid);
        }

        return new FontGlyph(mapped, Vertical ? 1 : widths.Get(cid), bytes == 1 && code == 32);
    }
}

/// <summary>The widths of a CID font, in ems (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class CidWidths(float otherwise, CodeMap thousandths)
{
    /// <summary>Widths are kept as whole hundredths of a thousandth of an em, so that they fit the integer map.</summary>
    public const float Scale = 100_000;

    public float Get(int cid)
    {
        var width = thousandths.Get(cid);
        return width < 0 ? otherwise : width / Scale;
    }
}
