using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Needs;
using EhcpPipeline.Plans.Outcomes;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Parts a table without column titles that stands under a heading for several sections: the column most of whose cells are outcomes is Section E's, what stands left of it
/// tells the needs, what stands right of it the provision.
/// </summary>
internal static class ColumnsByContent
{
    private const int FewestRows = 2;

    public static IReadOnlyDictionary<int, SectionCode>? Split(IReadOnlyList<Line> rows, IReadOnlyList<SectionCode> context, IPlanClassifier classifier)
    {
        if (!context.Contains(SectionCode.E) || rows.Count < FewestRows || rows.Any(row => row.Cells.Count != rows[0].Cells.Count) || rows[0].Cells.Count < 2)
        {
            return null;
        }

        var outcome = rows[0].Cells.Select((cell, at) => (cell.Column, Count: rows.Count(row => IsOutcome(row.Cells[at].Text, classifier)))).MaxBy(pair => pair.Count);
        if (outcome.Count * 3 < rows.Count * 2)
        {
            return null;
        }

        var columns = new Dictionary<int, SectionCode>();
        foreach (var cell in rows[0].Cells)
        {
            var code = cell.Column == outcome.Column ? SectionCode.E : cell.Column < outcome.Column ? Left(context) : Right(context);
            for (var column = cell.Column; column < cell.Column + cell.Span; column++)
            {
                columns[column] = code;
            }
        }

        return columns.Values.Distinct().Count() > 1 ? columns : null;
    }

    private static SectionCode Left(IReadOnlyList<SectionCode> context) => context.Contains(SectionCode.B) ? SectionCode.B : SectionCode.E;

    private static SectionCode Right(IReadOnlyList<SectionCode> context) => context.Contains(SectionCode.F) ? SectionCode.F : SectionCode.E;

    private static bool IsOutcome(string text, IPlanClassifier classifier) =>
        text.Length > 12 && !NeedAreas.IsHeading(text) && (OutcomeCues.IsOutcome(text) || classifier.JudgeSection(text).Section == SectionCode.E);
}
