namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// The font sizes of a document and how much is set in each. The running size is the largest that a good part of the text has: tables are often set
/// smaller than the paragraphs around them.
/// </summary>
internal sealed class TypeSizes
{
    private const int Largest = 400;
    private const int GoodPart = 5;
    private const float Step = 1;

    private readonly long[] _letters = new long[Largest + 1];

    public void Count(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            _letters[Key(line.Size)] += line.Letters;
        }
    }

    /// <summary>The least size, in points, that stands out from the running text.</summary>
    public float LargeFrom()
    {
        var all = _letters.Sum();
        var running = Array.FindLastIndex(_letters, count => count > 0 && count * GoodPart >= all);
        return running < 0 ? Largest : (running / 2f) + Step - 0.1f;
    }

    public static int Key(float size) => (int)Math.Clamp(MathF.Round(size * 2), 0, Largest);
}
