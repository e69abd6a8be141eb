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
        var first = lines.Where((line, at) => IsShort(line) && (at == 0 || !Alike(lines[at - 1], line)) && at + 1 < lines.Count && Alike(line, lines[at + 1])).ToHashSet<Line>(ReferenceEqualityComparer.Instance);
        var repeated = first.GroupBy(line => line.Text, StringComparer.Ordinal).Where(group => group.Count() >= FewestTables && IsKnown(group.First())).SelectMany(group => group).ToHashSet<Line>(ReferenceEqualityComparer.Instance);
        return repeated.Count == 0 ? lines : [.. lines.Select(line => repeated.Contains(line) ? line with { HeaderRow = true } : line)];
    }

    // Rows of as many cells in one table: the titles stand above the first of them.
    private static bool Alike(Line above, Line line) => above.IsRow && line.IsRow && above.Table == line.Table && above.Cells.Count == line.Cells.Count;

    private static bool IsShort(Line line) =>
        line is { IsRow: true, Cells.Count: > 2, HeaderRow: false } && line.Cells.All(cell => !cell.Blank && !cell.Text.AsSpan().ContainsAnyInRange('0', '9') && char.IsUpper(cell.Text[0]) && Phrases.CountWords(cell.Text) <= MostWords);

    private static bool IsKnown(Line line) => line.Cells.Any(cell => ColumnTitles.Leading(cell.Text) is ColumnRole.Who or ColumnRole.Amount);
}
