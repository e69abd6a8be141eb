using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Needs;
using EhcpPipeline.Plans.Outcomes;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Headings of Sections B, E and F that stand one right below the other, with what belongs to all of them below the last: the council sets needs, outcomes and provision side by side and
/// keeps the three titles. The last is taken for a heading of them all, if what follows holds more than provision.
/// </summary>
internal static class EmptyHeadings
{
    private static readonly PhraseSet Elsewhere = ["table below", "tables below", "left-hand column", "right-hand column", "first column", "second column", "column of the table", "set out below", "set out together", "next to one another", "side by side"];

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

    /// <summary>The sections whose own headings have them below, and do not point on to a table further down.</summary>
    public static HashSet<SectionCode> Homed(IReadOnlyList<Candidate> starts, IReadOnlyList<Line> lines) =>
        [.. starts.Where((start, at) => !PointsOn(lines, start, at + 1 < starts.Count ? starts[at + 1].Line : lines.Count)).SelectMany(start => start.Codes)];

    // "Section E: Outcomes. Outcomes are in the left-hand column of the tables below.": the section is found elsewhere.
    private static bool PointsOn(IReadOnlyList<Line> lines, Candidate start, int end)
    {
        var told = end - start.Line - 1;
        return start.Codes is [SectionCode.B or SectionCode.E] && start.Mark.End >= lines[start.Line].Text.Length && told is 1 or 2 && Elsewhere.In(Spacing.Fold(lines[start.Line + 1].Text))
            && Enumerable.Range(start.Line + 1, told).All(at => lines[at] is { IsRow: false, Kind: LineKind.Paragraph } line && !Phrases.Has(Spacing.Fold(line.Text), "will") && !(start.Codes[0] == SectionCode.B && NeedCues.SaysHard(line.Text)));
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
