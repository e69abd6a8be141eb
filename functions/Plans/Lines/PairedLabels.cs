using EhcpPipeline.Documents.Model;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// Records whose rows hold two labels and their values side by side ("Delivered by | Teaching assistant | Amount | 45 minutes", "By: Teaching assistant | How often: 45 minutes"), as
/// case-management systems print them: each pair becomes a row of its own, as if the record were printed in one column.
/// </summary>
internal static class PairedLabels
{
    private const int FewestAlike = 2;
    private const int FewestUnknown = 3;
    private const int LongestUnknown = 3;

    public static IReadOnlyList<Line> Apart(IReadOnlyList<Line> lines)
    {
        lines = CellsApart(lines);
        var alike = lines.Where(IsPaired).GroupBy(LabelsOf).Where(IsRecorded).ToList();
        var labels = alike.SelectMany(group => Labelling(group.First())).Select(cell => cell.Text).ToHashSet(StringComparer.Ordinal);
        var paired = alike.SelectMany(group => group).Where(line => !Values(line).Any(value => labels.Contains(value.Text))).ToHashSet<Line>(ReferenceEqualityComparer.Instance);
        return paired.Count == 0 ? lines : [.. lines.SelectMany(line => paired.Contains(line) ? Rows(line) : [line])];
    }

    // Rows of which each cell has its label before a colon: who, how often and such, below the line that says what.
    private static IReadOnlyList<Line> CellsApart(IReadOnlyList<Line> lines)
    {
        var labelled = lines.Where(LabelsItsCells).GroupBy(line => string.Join('|', line.Cells.Select(cell => cell.Text[..Labels.End(cell.Text)]))).Where(group => group.Count() >= FewestAlike).SelectMany(group => group).ToHashSet<Line>(ReferenceEqualityComparer.Instance);
        return labelled.Count == 0 ? lines : [.. lines.SelectMany(line => labelled.Contains(line) ? line.Cells.Select(cell => RowOf(line, cell)) : [line])];
    }

    private static bool LabelsItsCells(Line line) =>
        line is { IsRow: true, Cells.Count: > 1 } && line.Cells.Select(cell => cell.Blank || cell.Continues ? ColumnRole.Unknown : Labels.Read(cell.Text).Role).ToList() is var roles
        && roles.TrueForAll(role => role is ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting or ColumnRole.Review or ColumnRole.Funding or ColumnRole.Date) && roles.Exists(role => role is ColumnRole.Who or ColumnRole.Amount);

    private static Line RowOf(Line line, Cell cell)
    {
        var (label, start) = (cell.Text[..Labels.End(cell.Text)], Labels.Read(cell.Text).Start);
        var value = cell with { Text = cell.Text[start..], Column = 1, Span = 1, Offset = cell.Offset + start, Length = cell.Length - start, Lines = [] };
        return line with
        {
            Text = label + BlockText.CellSeparator + value.Text,
            Page = cell.Page,
            Offset = cell.Offset,
            Length = cell.Length,
            Cells = [cell with { Text = label, Column = 0, Span = 1, Length = label.Length, Lines = [] }, value],
        };
    }

    // Rows of the same labels with other values; a label that is no column's title must stand in more of them.
    private static bool IsRecorded(IGrouping<string, Line> group)
    {
        var different = group.Select(line => line.Text).Distinct(StringComparer.Ordinal).Count();
        return different >= FewestUnknown || (different >= FewestAlike && RolesOf(group.First()).All(role => role != ColumnRole.Unknown) && RolesOf(group.First()).Any(role => role is ColumnRole.Who or ColumnRole.Amount));
    }

    private static bool IsPaired(Line line) =>
        line is { IsRow: true, Cells.Count: 4 or 6 } && Labelling(line).All(cell => !cell.Blank && cell.Text.Length <= Labels.LongestLabel && !cell.Text.AsSpan().ContainsAnyInRange('0', '9'))
        && RolesOf(line).Any(role => role != ColumnRole.Unknown) && Labelling(line).All(cell => Labels.Whole(cell.Text) switch { ColumnRole.Unknown => IsName(cell.Text), ColumnRole.Provision => Labels.IsPure(cell.Text), _ => true })
        && Values(line).All(value => !value.Continues);

    // "Rated by", "Status": no words of provision.
    private static bool IsName(string text) => Phrases.CountWords(text) <= LongestUnknown && Spacing.Fold(text) is var folded && !Quantities.SaysWho(folded) && !Quantities.SaysHowOften(folded) && !Quantities.SaysHowMuch(folded);

    private static IEnumerable<Cell> Labelling(Line line) => line.Cells.Where((_, at) => at % 2 == 0);

    private static IEnumerable<ColumnRole> RolesOf(Line line) => Labelling(line).Select(cell => cell.Blank ? ColumnRole.Unknown : Labels.Whole(cell.Text));

    private static IEnumerable<Cell> Values(Line line) => line.Cells.Where((_, at) => at % 2 == 1);

    private static string LabelsOf(Line line) => string.Join('|', Labelling(line).Select(cell => cell.Text));

    private static IEnumerable<Line> Rows(Line line) => line.Cells.Chunk(2).Select(pair => line with
    {
        Text = pair[0].Text + BlockText.CellSeparator + pair[1].Text,
        Page = pair[0].Page,
        Offset = pair[0].Offset,
        Length = pair[1].Offset + pair[1].Length - pair[0].Offset,
        Cells = [pair[0] with { Column = 0, Span = 1 }, pair[1] with { Column = 1, Span = 1 }],
    });
}
