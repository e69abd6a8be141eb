namespace EhcpPipeline.Documents.Pdf.Content;

[Flags]
internal enum GlyphMarks : byte
{
    None = 0,
    Bold = 1,

    /// <summary>Shown in render mode 3: an optical layer under a picture.</summary>
    Invisible = 2,

    /// <summary>In marked content that the producer calls an artifact: running headers, page numbers.</summary>
    Artifact = 4,

    /// <summary>Recognised on the page's picture by an optical reader.</summary>
    Optical = 8,
}

/// <summary>
/// A shown character: what it reads as (<see cref="Fonts.TextPool"/>), where its base line starts and ends, in points right and down from the page's
/// top left corner, and its size in points.
/// </summary>
internal struct Glyph
{
    public float X;
    public float Y;
    public float EndX;
    public float EndY;
    public float Size;
    public int Text;

    /// <summary>How far the next letter of a word set in spaced letters stands off, in points; 0 for ordinary setting.</summary>
    public float Apart;

    /// <summary>The marked content it stands in, by its <see cref="ContentKeys"/> key, or -1.</summary>
    public int Mcid;

    /// <summary>Quarter turns clockwise of the reading direction.</summary>
    public byte Turns;

    public GlyphMarks Marks;
}
