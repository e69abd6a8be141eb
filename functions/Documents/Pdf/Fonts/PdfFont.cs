namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>One character of a shown string: what it reads as, how far it moves (in ems) and whether word spacing applies.</summary>
internal readonly record struct FontGlyph(int Text, float Width, bool IsSpaceCode);

/// <summary>A font as the text extractor needs it: codes, widths and text, never outlines.</summary>
internal abstract class PdfFont
{
    public required string Name { get; init; }

    public bool Bold { get; init; }

    /// <summary>Glyphs run downwards.</summary>
    public bool Vertical { get; init; }

    /// <summary>Ems per text unit along the font's own axes; other than 1 only for Type 3 fonts with odd matrices.</summary>
    public float SizeScale { get; init; } = 1;

    /// <summary>Takes the next code off a shown string. Always moves on.</summary>
    public abstract FontGlyph Next(ReadOnlySpan<byte> text, ref int at);
}

/// <summary>A font with codes of one byte.</summary>
internal sealed class SimpleFont(FontGlyph[] glyphs) : PdfFont
{
    public override FontGlyph Next(ReadOnlySpan<byte> text, ref int at) => glyphs[text[at++]];
}
