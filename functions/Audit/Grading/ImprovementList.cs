using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;

namespace EhcpPipeline.Audit.Grading;

/// <summary>What to mend, one line a kind of fault: the gravest first, statutory before good practice, then by weight.</summary>
internal static class ImprovementList
{
    // Two ends of one duty: the one on the left says nothing that the other has not said.
    private static readonly Dictionary<string, string> Twins = new(StringComparer.Ordinal)
    {
        ["F-04"] = "B-06",
        ["PFA-03"] = "F-11",
    };

    public static IReadOnlyList<Improvement> Of(IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results, IReadOnlyList<JudgedProvision> provision)
    {
        var found = results.Where(result => result.Ruling.Findings.Count > 0).Select(result => result.Criterion.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. results.Where(result => !(Twins.TryGetValue(result.Criterion.Id, out var twin) && found.Contains(twin)))
                .SelectMany((result, order) => result.Ruling.Findings.GroupBy(finding => (finding.Code, finding.Section))
                    .Select(group => (result.Criterion, Order: order, Line: LineOf(result.Criterion, [.. group], provision))))
                .OrderByDescending(entry => entry.Line.Severity).ThenByDescending(entry => entry.Criterion.Statutory)
                .ThenByDescending(entry => entry.Criterion.Weight).ThenBy(entry => entry.Order).Select(entry => entry.Line),
        ];
    }

    private static Improvement LineOf(Criterion criterion, IReadOnlyList<Finding> findings, IReadOnlyList<JudgedProvision> provision)
    {
        var first = findings[0];
        var mend = criterion.Findings.First(kind => kind.Code == first.Code).Mend;
        var action = mend.Contains("{missing}", StringComparison.Ordinal)
            ? mend.Replace("{missing}", ProvisionFindings.MostMissing([.. findings.Where(finding => finding.Item >= 0).Select(finding => provision[finding.Item])]), StringComparison.Ordinal)
            : mend;
        return new Improvement(criterion.Id, first.Section, findings.Max(finding => finding.Severity), action, findings.Count);
    }
}
