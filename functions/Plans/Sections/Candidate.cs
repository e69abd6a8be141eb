using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;

namespace EhcpPipeline.Plans.Sections;

/// <summary>A line, a row's first cell or a header row that may begin a section.</summary>
internal sealed record Candidate(int Line, SectionMark Mark)
{
    public bool Strong { get; init; }

    /// <summary>Outline level, 0 if not a heading block.</summary>
    public int Level { get; init; }

    /// <summary>The mark stands in the first cell and its content in the others.</summary>
    public bool FirstCell { get; init; }

    /// <summary>The mark is a heading of lower rank than the sections' own: its section ends where a heading of its rank or higher follows.</summary>
    public bool Nested { get; init; }

    /// <summary>Each column of the table belongs to a section: grid column to code; null if the mark is no header row.</summary>
    public IReadOnlyDictionary<int, SectionCode>? Columns { get; init; }

    /// <summary>Characters that stand under the mark before the next one of another section.</summary>
    public int Size { get; init; }

    /// <summary>Number of lines that stand under it.</summary>
    public int Lines { get; init; }

    public bool Lettered => Mark.Lettered;

    public IReadOnlyList<SectionCode> Codes => Mark.Codes;
}
