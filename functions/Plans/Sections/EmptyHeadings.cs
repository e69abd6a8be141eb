using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Outcomes;
using EhcpPipeline.Plans.Provision;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Headings of Sections B, E and F that stand one right below the other, with what belongs to all of them below the last: the council sets needs, outcomes and provision side by side and
/// keeps the three titles. The last is taken for a heading of them all, if what follows holds more than provision.
/// </summary>
internal static class EmptyHeadings
{
    public static IReadOnlyList<Candidate> Join(IReadOnlyList<Candidate> starts, IReadOnlyList<Line> lines)
    {
        var joined = new List<Candidate>(starts.Count);
        var above = new List<SectionCode>();
        for (var i = 0; i < starts.Count; i++)
        {
            var start = starts[i];
            if (i > 0 && start.Line != starts[i - 1].Line + 1)
            {
                above.Clear();
            }

            if (!IsOf(start) || !IsAlone(start, lines[start.Line]))
            {
                above.Clear();
                joined.Add(start);
                continue;
            }

            above.AddRange(start.Codes);
            var whole = above.Count > start.Codes.Count && above[^1] == SectionCode.F && above.Distinct().Count() == above.Count
                && Holds(above, lines, start.Line + 1, i + 1 < starts.Count ? starts[i + 1].Line : lines.Count);
            joined.Add(whole ? start with { Mark = start.Mark with { Codes = [.. above] } } : start);
        }

        return joined;
    }

    private static bool IsOf(Candidate start) => start is { Columns: null, FirstCell: false } && start.Codes.All(code => code is SectionCode.B or SectionCode.E or SectionCode.F);

    private static bool IsAlone(Candidate start, Line line) => line.IsRow || start.Mark.End >= line.Text.Length;

    // A title or label of needs or outcomes, or an outcome by its form.
    private static bool Holds(List<SectionCode> codes, IReadOnlyList<Line> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (lines[i].IsRow ? lines[i].Cells.Any(cell => Is(codes, Labels.Whole(cell.Text))) || lines[i].Cells.Any(cell => OutcomeCues.IsOutcome(cell.Text)) : Is(codes, Labels.Read(lines[i].Text).Role) || Is(codes, Labels.Whole(lines[i].Text)) || OutcomeCues.IsOutcome(lines[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(List<SectionCode> codes, ColumnRole role) => (role == ColumnRole.Outcome && codes.Contains(SectionCode.E)) || (role == ColumnRole.Need && codes.Contains(SectionCode.B));
}
