using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Glyphs without a gap between them. Coordinates run right and down in the direction the word is read, so that turned text is laid out like any
/// other; lengths are points.
/// </summary>
internal readonly record struct Word(
    float Left,
    float Right,
    float Base,
    float Size,
    int Start,
    int Length,
    int Mcid,
    byte Turns,
    GlyphMarks Marks,
    bool SpaceBefore,
    bool SpaceAfter)
{
    /// <summary>How far letters reach above and below the base line, in parts of the size: about what office fonts have.</summary>
    private const float Ascent = 0.75f;
    private const float Descent = 0.22f;

    /// <summary>What the certainty of an optical reading lacks to 100; 0 for words of the file itself.</summary>
    public byte Doubt { get; init; }

    public float Top => Base - (Ascent * Size);

    public float Bottom => Base + (Descent * Size);

    public float Middle => (Left + Right) / 2;

    public bool IsBold => (Marks & GlyphMarks.Bold) != 0;

    public bool IsArtifact => (Marks & GlyphMarks.Artifact) != 0;

    public bool IsInvisible => (Marks & GlyphMarks.Invisible) != 0;
}
