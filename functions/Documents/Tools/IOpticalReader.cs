namespace EhcpPipeline.Documents.Tools;

/// <summary>Recognises the words on pages that are pictures, by programs of the machine.</summary>
public interface IOpticalReader
{
    /// <summary>
    /// Reads the given 1-based pages of a PDF, all of them where none is given. A page of which nothing could be made is left out.
    /// Throws <see cref="OperationCanceledException"/> when <paramref name="cancel"/> fires.
    /// </summary>
    IReadOnlyList<OpticalPage> Read(ReadOnlyMemory<byte> pdf, IReadOnlyList<int> pages, CancellationToken cancel);
}

/// <summary>One page as recognised. Lengths are points (1/72 inch), from the top left corner of the page turned upright.</summary>
public sealed record OpticalPage
{
    /// <summary>1-based.</summary>
    public required int Page { get; init; }

    public required float Width { get; init; }

    public required float Height { get; init; }

    public required IReadOnlyList<OpticalWord> Words { get; init; }

    /// <summary>Straight lines drawn on the page, such as the borders of table cells: long and thin, along one of the axes.</summary>
    public IReadOnlyList<OpticalRule> Rules { get; init; } = [];
}

/// <summary>A word: where it stands, its base line and type size, whether its strokes are heavier than the page's usual ones, and how sure the recognition is, 0 to 100.</summary>
public sealed record OpticalWord(string Text, float Left, float Right, float Base, float Size, bool Bold, int Confidence);

/// <summary>A drawn line as the rectangle that it fills.</summary>
public sealed record OpticalRule(float Left, float Top, float Right, float Bottom);
