using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Structure;

/// <summary>A page with what it inherits. The box is the crop box in default user space, in points; <see cref="Rotation"/> is 0, 90, 180 or 270 degrees clockwise.</summary>
internal sealed record Page(int Number, int ObjectNumber, PdfDictionary Dictionary, PdfDictionary Resources, Box Box, int Rotation);

/// <summary>A rectangle with <see cref="Left"/> ≤ <see cref="Right"/> and <see cref="Bottom"/> ≤ <see cref="Top"/>.</summary>
internal readonly record struct Box(float Left, float Bottom, float Right, float Top)
{
    public static Box A4 { get; } = new(0, 0, 595, 842);

    public float Width => Right - Left;

    public float Height => Top - Bottom;
}
