using EhcpPipeline.Documents.Model;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sections;

namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// Records whose rows hold two labels and their values side by side ("Delivered by | Teaching assistant | Amount | 45 minutes"), as case-management systems print them: each pair becomes a row
/// of its own, as if the record were printed in one column.
/// </summary>
internal static class PairedLabels
{
    private const int FewestAlike = 2;

    public static IReadOnlyList<Line> Apart(IReadOnlyList<Line> lines)
    {
        var alike = lines.Where(IsPaired).GroupBy(LabelsOf).Where(group => group.Select(line => line.Text).Distinct(StringComparer.Ordinal).Skip(FewestAlike - 1).Any()).ToList();
        var labels = alike.SelectMany(group => Labelling(group.First())).Select(cell => cell.Text).ToHashSet(StringComparer.Ordinal);
        var paired = alike.SelectMany(group => group).Where(line => !Values(line).Any(value => labels.Contains(value.Text))).ToHashSet(ReferenceEqualityComparer.Instance);
        var tables = paired.Cast<Line>().Where(line => RolesOf(line).Any(role => role is ColumnRole.Who or ColumnRole.Amount)).Select(line => line.Table).ToHashSet();
        return tables.Count == 0 ? lines : [.. lines.SelectMany(line => tables.Contains(line.Table) && paired.Contains(line) ? Rows(line) : [line])];
    }

    private static bool IsPaired(Line line) =>
        line is { IsRow: true, HeaderRow: false, Cells.Count: 4 or 6 } && RolesOf(line).All(role => role != ColumnRole.Unknown) && Values(line).All(value => !value.Continues) && Values(line).Any(value => !value.Blank);

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
