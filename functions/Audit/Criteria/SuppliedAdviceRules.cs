using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>B-05: every need that the professionals' reports name stands in Sections B to D. Decided only where reports came with the plan.</summary>
internal sealed class NeedsOfAdvice() : CriterionRule("B-05")
{
    // From a quarter of the needs on, the plan rests on another picture of the child than its advice.
    private const int FailPercent = 25;

    public override Ruling Judge(AuditContext plan)
    {
        var told = plan.Supplied?.Reports.Where(report => !report.Item.IsFamilyView).Sum(report => report.Item.Needs.Count) ?? 0;
        if (told == 0)
        {
            return NotAssessed;
        }

        // The words of a report are not the plan's: the finding carries no quote of the plan, the advice's own tables carry the report's.
        var omitted = plan.Supplied!.MissingNeeds.Select(_ => Find(plan, "need-omitted")).ToList();
        return omitted.Count == 0 ? Met() : omitted.Count > 1 && 100 * omitted.Count >= FailPercent * told ? NotMet(omitted) : Partly(omitted);
    }
}

/// <summary>
/// F-10: no provision is weaker than the advice it came from. A recommendation that the plan has nowhere weighs as an amber, since an authority may depart
/// from advice if it says so (Code 9.69); one that it has weakened is as red as the rubric makes it.
/// </summary>
internal sealed class NoWeakerThanAdvice() : CriterionRule("F-10")
{
    private const int FailPercent = 50;

    public override Ruling Judge(AuditContext plan)
    {
        var advised = plan.Supplied?.Matches.Where(match => match.Recommendation >= 0).ToList() ?? [];
        if (advised.Count == 0)
        {
            return NotAssessed;
        }

        var findings = new List<Finding>();
        foreach (var match in advised)
        {
            if (match.Status == MatchStatus.WateredDown)
            {
                findings.Add(Find(plan, "watered-down", plan.Provision[match.Provision].Item.Where, match.Provision, plan.Provision[match.Provision].Item.Section));
            }
            else if (match.Status == MatchStatus.Missing)
            {
                var missing = Find(plan, "watered-down");
                findings.Add(missing with { Severity = Severity.Amber < missing.Severity ? Severity.Amber : missing.Severity });
            }
        }

        var weakened = advised.Count(match => match.Status == MatchStatus.WateredDown);
        return weakened == 0 ? Met(findings) : 100 * weakened >= FailPercent * advised.Count ? NotMet(findings) : Partly(findings);
    }
}
