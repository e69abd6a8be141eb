using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;

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

    /// <summary>Whether the second cell completes the heading in the first: "F | Special educational provision | ...".</summary>
    public bool TitleFollows(Line row) =>
        row.Cells.Count > 2 && !Mark.Titled && row.Cells[1].Text.Length is > 0 and <= 160 && SectionHeadings.Read(row.Cells[1].Text, strong: true) is { Lettered: false } title && title.Codes.Any(Codes.Contains);

    /// <summary>The section's heading as the line has it, without what it heads.</summary>
    public string HeadingOf(Line line, SectionCode code)
    {
        if (Columns is not null)
        {
            return ColumnsByTitle.HeadingOf(line, Columns, code);
        }

        var heading = FirstCell ? line.Cells[0].Text + (TitleFollows(line) ? " " + line.Cells[1].Text : "") : line.IsRow ? string.Join(' ', line.Cells.Where(cell => !cell.Blank).Select(cell => cell.Text)) : line.Text;
        return heading[..(FirstCell || line.IsRow ? heading.Length : Math.Min(Mark.End, heading.Length))].TrimEnd(' ', ':', '-', '–', '|');
    }

    public bool Lettered => Mark.Lettered;

    public IReadOnlyList<SectionCode> Codes => Mark.Codes;
}
