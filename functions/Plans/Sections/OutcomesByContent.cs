using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Outcomes;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// In a plan without letters the outcomes may stand under words that no rule knows ("Next steps for Finn"). A heading of the sections' own rank with outcomes under it and nothing
/// else is theirs, if no other is.
/// </summary>
internal static class OutcomesByContent
{
    private const int FewestSections = 5;
    private const int FewestOutcomes = 2;

    public static IReadOnlyList<Candidate> Add(IReadOnlyList<Candidate> accepted, IReadOnlyList<Line> lines)
    {
        if (accepted.SelectMany(candidate => candidate.Codes).Distinct().Count() < FewestSections || accepted.Any(candidate => candidate.Codes.Contains(SectionCode.E)))
        {
            return accepted;
        }

        var level = accepted.Where(candidate => candidate.Level > 0).GroupBy(candidate => candidate.Level).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
        var taken = accepted.Select(candidate => candidate.Line).ToHashSet();
        for (var i = accepted[0].Line + 1; level > 0 && i < lines.Count; i++)
        {
            if (lines[i].Level != level || taken.Contains(i))
            {
                continue;
            }

            var under = lines.Skip(i + 1).TakeWhile(line => line.Level == 0 || line.Level > level).Where(line => line.Level == 0).ToList();
            var outcomes = under.Count(line => OutcomeCues.IsOutcome(line.Text));
            if (outcomes >= FewestOutcomes && outcomes * 3 >= under.Count * 2)
            {
                var found = new Candidate(i, new SectionMark([SectionCode.E]) { Titled = true, End = lines[i].Text.Length }) { Strong = true, Level = level };
                return [.. accepted.Append(found).OrderBy(candidate => candidate.Line)];
            }
        }

        return accepted;
    }
}
