using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>K-01: a list in which each piece of advice has its date.</summary>
internal sealed class AdviceListed() : CriterionRule("K-01")
{
    public override Ruling Judge(AuditContext plan)
    {
        if (plan.Advice.Count == 0)
        {
            return NotMet(Find(plan, "no-list"));
        }

        var undated = plan.Advice.Select((advice, at) => (advice.Item, at)).Where(pair => pair.Item.Date is null)
            .Select(pair => Find(plan, "advice-undated", pair.Item.Where, pair.at)).ToList();
        return undated.Count == 0 ? Met()
            : 100 * (plan.Advice.Count - undated.Count) >= Threshold(plan, "partly") * plan.Advice.Count ? Partly(undated)
            : NotMet(undated);
    }
}

/// <summary>
/// K-02: the advice that regulation 6 asks for: education, health, an educational psychologist, social care, the parents or the young person; and for a
/// child with sensory loss a qualified teacher. Advice that the record says was asked for and came back nil is there.
/// </summary>
internal sealed class StatutoryAdvice() : CriterionRule("K-02")
{
    private static readonly AdviceRole[][] Required =
    [
        [AdviceRole.School, AdviceRole.College, AdviceRole.Tod, AdviceRole.Spld],
        [AdviceRole.Medical, AdviceRole.Salt, AdviceRole.Ot, AdviceRole.Physio, AdviceRole.Camhs],
        [AdviceRole.Ep],
        [AdviceRole.Social],
        [AdviceRole.Parent, AdviceRole.Yp, AdviceRole.Child],
    ];

    public override Ruling Judge(AuditContext plan)
    {
        var there = AdviceSet.Of(plan);
        var required = Required.ToList();
        if (plan.Record?.PrimaryNeed is "HI" or "VI" or "MSI")
        {
            required.Add([AdviceRole.Tod]);
        }

        // A plan without any list has failed K-01 already; what was asked for cannot then be told from what was left out.
        return there.Count == 0 ? NotAssessed
            : ByCount([.. required.Where(roles => !roles.Any(there.Contains)).Select(_ => Find(plan, "advice-absent"))], Threshold(plan, "fail"));
    }
}

/// <summary>Whose advice there is, by the plan's list or the record.</summary>
internal static class AdviceSet
{
    public static HashSet<AdviceRole> Of(AuditContext plan)
    {
        var roles = plan.Advice.Select(advice => advice.Item.Role).ToHashSet();
        foreach (var advice in plan.Record?.Advice ?? [])
        {
            if (advice.Status is "received" or "nil" && Enum.TryParse<AdviceRole>(advice.Role, ignoreCase: true, out var role))
            {
                roles.Add(role);
            }
        }

        return roles;
    }
}

/// <summary>K-03: reports older than two years at the plan's date. No law makes them void, so they never fail the criterion.</summary>
internal sealed class AdviceRecent() : CriterionRule("K-03")
{
    public override Ruling Judge(AuditContext plan)
    {
        var aged = plan.Advice.Select((advice, at) => (advice, at)).Where(pair => pair.advice.AgeMonths is not null).ToList();
        var old = aged.Where(pair => pair.advice.AgeMonths > Threshold(plan, "oldMonths")).Select(pair => Find(plan, "advice-old", pair.advice.Item.Where, pair.at)).ToList();
        return aged.Count == 0 ? NotAssessed : ByCount(old, int.MaxValue);
    }
}

/// <summary>K-04: reports that the record says parents commissioned are marked so in the plan.</summary>
internal sealed class ParentReports() : CriterionRule("K-04")
{
    public override Ruling Judge(AuditContext plan)
    {
        if (plan.Record is null || plan.Record.Advice.Count == 0)
        {
            return plan.Advice.Any(advice => advice.Item.CommissionedByParent) ? Met() : NotAssessed;
        }

        var paid = plan.Record.Advice.Count(advice => advice is { Commissioner: "parent", Service: not "family", Status: "received" });
        return paid == 0 ? NotApplicable
            : plan.Advice.Count(advice => advice.Item.CommissionedByParent) >= paid ? Met()
            : Partly(Find(plan, "parent-report-unmarked"));
    }
}
