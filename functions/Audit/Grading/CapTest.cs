using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Grading;

/// <summary>Whether all conditions of a gate hold.</summary>
internal static class CapTest
{
    public static bool Holds(Cap cap, IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results, IReadOnlyList<JudgedProvision> provision)
    {
        var ruling = Find(results, cap.Criterion);
        if (ruling is null or { Status: < CriterionStatus.Met })
        {
            return false;
        }

        var findings = ruling.Findings.Count(finding => (cap.Code is null || finding.Code == cap.Code) && (cap.Sections.Count == 0 || cap.Sections.Contains(finding.Section)));
        return (cap.Status is null || AtLeastAsBad(ruling, cap.Status))
            && (cap.Other is null || (Find(results, cap.Other) is { } other && AtLeastAsBad(other, cap.Status ?? "not_met")))
            && findings >= cap.Least
            && (cap.MorePercent is not { } percent || 100 * findings > percent * Items(provision, results, cap));
    }

    private static Ruling? Find(IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results, string id) =>
        results.FirstOrDefault(result => result.Criterion.Id == id).Ruling;

    private static bool AtLeastAsBad(Ruling ruling, string status) =>
        ruling.Status >= status switch { "met" => CriterionStatus.Met, "partly_met" => CriterionStatus.PartlyMet, _ => CriterionStatus.NotMet };

    private static int Items(IReadOnlyList<JudgedProvision> provision, IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results, Cap cap)
    {
        var section = results.First(result => result.Criterion.Id == cap.Criterion).Criterion.Section;
        return provision.Count(item => item.Item.Section == section && item.Judgement.Verdict != Verdict.NotApplicable);
    }
}
