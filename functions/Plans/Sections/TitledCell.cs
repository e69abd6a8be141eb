using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// A row of column titles one of whose cells holds its column's content as well: "Outcomes", and under that word the outcomes, beside "Provision | Staff | Time".
/// </summary>
internal static class TitledCell
{
    private const int LongestTitle = 40;
    private const int FewestCells = 3;
    private const int FewestWords = 5;

    /// <summary>The row of titles alone, and the content of the cell that holds more with the cell's column; null where the row is none such.</summary>
    public static (Line Titles, int Column, IReadOnlyList<Line> Content)? Part(Line row)
    {
        var full = row.Cells.Where(cell => cell.Lines.Count > 1).ToList();
        if (row.Cells.Count < FewestCells || full is not [var cell] || !IsTitle(cell.Lines[0].Text) || !row.Cells.All(other => ReferenceEquals(other, cell) || (IsTitle(other.Text) && ColumnTitles.Role(other.Text) is not ColumnRole.Outcome)))
        {
            return null;
        }

        List<Cell> titles = [.. row.Cells.Select(other => ReferenceEquals(other, cell) ? cell with { Text = cell.Lines[0].Text, Lines = [cell.Lines[0]] } : other)];
        return (row with { Cells = titles, HeaderRow = true }, cell.Column, [.. cell.Lines.Skip(1)]);
    }

    /// <summary>
    /// The sections of a row whose cells each begin with a title of their own, as "Outcomes" above a list beside a table within the table of "Provision | Staff | Time"; of two cells the
    /// second may go without ("Outcome" and what it is, beside numbered clauses of provision). Null where a cell does not.
    /// </summary>
    public static IReadOnlyList<(SectionCode Code, IReadOnlyList<string> Titles, IReadOnlyList<Line> Content)>? Sections(Line row, IReadOnlyList<SectionCode> context)
    {
        var parts = new List<(SectionCode Code, IReadOnlyList<string> Titles, IReadOnlyList<Line> Content)>();
        foreach (var cell in row.Cells)
        {
            if (cell.Lines.Count < 2 || Of(cell.Lines[0], context) is not { } code)
            {
                if (row.Cells.Count != 2 || cell.Lines.Count == 0 || parts is not [{ Code: SectionCode.E }] || !context.Contains(SectionCode.F) || IsTitle(cell.Lines[0].Text))
                {
                    return null;
                }

                parts.Add((SectionCode.F, [""], cell.Lines));
                break;
            }

            parts.Add((code, [.. cell.Lines[0].Cells.Select(title => title.Text)], [.. cell.Lines.Skip(1)]));
        }

        return parts.Count > 1 ? parts : null;
    }

    /// <summary>
    /// The sections of a row whose cells are numbered by their sections' letters ("B1 Reading. She reads ..." beside "F1.1 A teacher ..."); null where a cell is not, or holds a number and no more.
    /// </summary>
    public static IReadOnlyList<(SectionCode Code, IReadOnlyList<string> Titles, IReadOnlyList<Line> Content)>? Numbered(Line row, IReadOnlyList<SectionCode> context)
    {
        var parts = new List<(SectionCode Code, IReadOnlyList<string> Titles, IReadOnlyList<Line> Content)>();
        foreach (var cell in row.Cells)
        {
            var code = cell.Lines is [{ IsRow: false } first, ..] ? ItemReferences.AtHead(first.Text) : "";
            SectionCode? own = code.Length < 2 ? null : code[0] switch { 'B' => SectionCode.B, 'E' => SectionCode.E, 'F' => SectionCode.F, _ => null };
            if (own is not { } section || !context.Contains(section) || parts.Exists(part => part.Code == section) || Phrases.CountWords(cell.Text) < FewestWords)
            {
                return null;
            }

            parts.Add((section, [""], cell.Lines));
        }

        return parts.Count > 1 ? parts : null;
    }

    private static SectionCode? Of(Line first, IReadOnlyList<SectionCode> context)
    {
        string[] titles = first.IsRow ? [.. first.Cells.Select(cell => cell.Text)] : [first.Text];
        var code = !titles.All(IsTitle) ? SectionCode.None
            : Array.Exists(titles, title => ColumnTitles.Role(title) == ColumnRole.Provision) ? SectionCode.F
            : Array.Exists(titles, title => ColumnTitles.Role(title) == ColumnRole.Outcome) ? SectionCode.E
            : Array.Exists(titles, title => ColumnTitles.Role(title) == ColumnRole.Need) ? SectionCode.B
            : SectionCode.None;
        return context.Contains(code) ? code : null;
    }

    private static bool IsTitle(string text) => text.Length is > 0 and <= LongestTitle && ColumnTitles.Role(text) is ColumnRole.Outcome or ColumnRole.Need or ColumnRole.Provision or ColumnRole.Who or ColumnRole.Amount or ColumnRole.Review or ColumnRole.Setting && !Characters.IsFigure(text);
}
