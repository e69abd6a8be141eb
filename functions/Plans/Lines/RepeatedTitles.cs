using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// Tables of which each begins with the same row of a few words ("Way | Led by | Dose"): that row is the titles, though the producer did not say so and one of them is no word that is known for a title.
/// </summary>
internal static class RepeatedTitles
{
    private const int FewestTables = 3;
    private const int MostWords = 4;

    public static IReadOnlyList<Line> Marked(IReadOnlyList<Line> lines)
    {
        var repeated = lines.Where(IsShort).GroupBy(line => line.Text, StringComparer.Ordinal).Where(group => group.Select(line => line.Table).Distinct().Count() >= FewestTables && IsKnown(group.First())).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return repeated.Count == 0 ? lines : [.. lines.Select(line => IsShort(line) && repeated.Contains(line.Text) ? line with { HeaderRow = true } : line)];
    }

    private static bool IsShort(Line line) =>
        line is { IsRow: true, Cells.Count: > 2, HeaderRow: false } && line.Cells.All(cell => !cell.Blank && !cell.Text.AsSpan().ContainsAnyInRange('0', '9') && char.IsUpper(cell.Text[0]) && Phrases.CountWords(cell.Text) <= MostWords);

    private static bool IsKnown(Line line) => line.Cells.Any(cell => ColumnTitles.Leading(cell.Text) is ColumnRole.Who or ColumnRole.Amount);
}
