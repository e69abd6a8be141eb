using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Plans.Headings;

/// <summary>
/// What a line says if it is taken as a section heading. <see cref="Codes"/> has several where one heading covers several sections ("Sections C and D").
/// </summary>
internal sealed record SectionMark(IReadOnlyList<SectionCode> Codes)
{
    /// <summary>The letter is shown (regulation 12: each section separately identified).</summary>
    public bool Lettered { get; init; }

    /// <summary>"Section F" or "Part F", not a bare letter.</summary>
    public bool Worded { get; init; }

    /// <summary>The section's title, or words of it, stand in the line.</summary>
    public bool Titled { get; init; }

    /// <summary>Where the heading ends and what it heads begins, in characters of the line; the line's length if nothing follows.</summary>
    public int End { get; init; }

    /// <summary>A page number stands at the end, as in a list of contents.</summary>
    public bool PageNumber { get; init; }

    /// <summary>The heading says what the section was called before: "Placement (Section I; formerly Part 4)".</summary>
    public bool Former { get; init; }

    public SectionCode First => Codes[0];
}
