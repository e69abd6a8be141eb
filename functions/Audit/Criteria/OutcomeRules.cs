using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>E-01, E-02, E-05 and PFA-04: the share of outcomes that have one of the marks of SMART, or all three.</summary>
internal sealed class OutcomeShare(string id, string code, Func<OutcomeJudgement, bool> has, bool adulthood) : CriterionRule(id)
{
    public static OutcomeShare Specific() => new("E-01", "not-specific", judgement => judgement.Specific, false);

    public static OutcomeShare Measurable() => new("E-02", "not-measurable", judgement => judgement.Measurable, false);

    public static OutcomeShare TimeBound() => new("E-05", "not-time-bound", judgement => judgement.TimeBound, false);

    public static OutcomeShare AdulthoodSmart() => new("PFA-04", "adulthood-not-smart", judgement => judgement.Smart, true);

    public override Ruling Judge(AuditContext plan)
    {
        if (adulthood && plan.Adulthood != true)
        {
            return plan.Adulthood is null ? NotAssessed : NotApplicable;
        }

        var outcomes = plan.Outcomes.Select((outcome, at) => (outcome, at)).Where(pair => !adulthood || AdulthoodTest.Counts(pair.outcome)).ToList();
        if (outcomes.Count == 0)
        {
            return adulthood ? NotApplicable : Id == "E-01" ? NotMet(Find(plan, "no-outcomes")) : NotMet();
        }

        var findings = outcomes.Where(pair => !has(pair.outcome.Judgement)).Select(pair => Find(plan, code, pair.outcome.Item.Where, pair.at)).ToList();
        return ByShare(outcomes.Count - findings.Count, outcomes.Count, Threshold(plan, "met"), Threshold(plan, "partly"), findings);
    }
}

/// <summary>E-06 and E-07: what stands among the outcomes and is provision, or an aspiration.</summary>
internal sealed class TrueOutcomes(string id, string code, OutcomeType type) : CriterionRule(id)
{
    // What the child is given, in words that leave no doubt; an outcome that is SMART all the same is left alone.
    private static readonly Cue Giving = new(
        @"\bwill (?:receive|be provided with|be given|be supported (?:to access|by)|have access to|have (?:a |an |the )?(?:daily|weekly|fortnightly|termly|regular|half-termly)\b|benefit from)|\b(?:support|provision|sessions?|help|therapy) will be (?:provided|given|available)\b");

    public static TrueOutcomes NotProvision() => new("E-06", "provision-as-outcome", OutcomeType.Provision);

    public static TrueOutcomes NotAspiration() => new("E-07", "aspiration-as-outcome", OutcomeType.Aspiration);

    public override Ruling Judge(AuditContext plan)
    {
        var findings = plan.Outcomes.Select((outcome, at) => (outcome, at)).Where(pair => pair.outcome.Judgement.Type == type || (type == OutcomeType.Provision && Given(pair.outcome)))
            .Select(pair => Find(plan, code, pair.outcome.Item.Where, pair.at)).ToList();
        return findings.Count == 0 ? (plan.Outcomes.Count == 0 ? NotApplicable : Met())
            : 100 * findings.Count > Threshold(plan, "least") * plan.Outcomes.Count ? NotMet(findings)
            : Partly(findings);
    }

    private static bool Given(JudgedOutcome outcome) => !outcome.Judgement.Smart && Giving.In(outcome.Item.Where.Text);
}

/// <summary>E-08: the outcome is what the child will do, not what a service will.</summary>
internal sealed class ChildsOutcomes() : CriterionRule("E-08")
{
    private static readonly Cue Service = new(
        @"^(?:\W|[0-9])*(?:by [^,]{3,40}?,? )?(?:the )?(?:staff|school|teachers?|teaching staff|adults|professionals?|therapists?|parents|services?|local authority|council|college staff|senco)\b[^.]{0,20}\b(?:will|to|should)\b");

    public override Ruling Judge(AuditContext plan)
    {
        if (plan.Outcomes.Count == 0)
        {
            return NotApplicable;
        }

        var findings = plan.Outcomes.Select((outcome, at) => (outcome, at)).Where(pair => Service.In(pair.outcome.Item.Where.Text))
            .Select(pair => Find(plan, "service-outcome", pair.outcome.Item.Where, pair.at)).ToList();
        return 2 * findings.Count > plan.Outcomes.Count ? NotMet(findings) : findings.Count > 0 ? Partly(findings) : Met();
    }
}

/// <summary>E-04: every outcome answers to a need. E-10: and provision leads to it.</summary>
internal sealed class OutcomeThread(string id, string code, bool provision) : CriterionRule(id)
{
    public static OutcomeThread ToNeed() => new("E-04", "outcome-without-need", false);

    public static OutcomeThread ToProvision() => new("E-10", "thread-broken", true);

    public override Ruling Judge(AuditContext plan)
    {
        var ends = provision ? plan.Provision.Count : plan.Needs.Count;
        if (plan.Outcomes.Count == 0 || ends == 0)
        {
            return NotAssessed;
        }

        var loose = Enumerable.Range(0, plan.Outcomes.Count).Where(at => !Tied(plan, at)).ToList();
        return ByShare(plan.Outcomes.Count - loose.Count, plan.Outcomes.Count, Threshold(plan, "met"), Threshold(plan, "partly"),
            [.. loose.Select(at => Find(plan, code, plan.Outcomes[at].Item.Where, at))]);
    }

    private bool Tied(AuditContext plan, int outcome) => provision
        ? Enumerable.Range(0, plan.Provision.Count).Any(item => plan.Thread.Leads(item, outcome, plan.Outcomes[outcome].Item.Reference))
        : Enumerable.Range(0, plan.Needs.Count).Any(need => plan.Thread.Answers(outcome, need));
}

/// <summary>E-09: an outcome for each area of need, and more than one timescale.</summary>
internal sealed class OutcomeCover() : CriterionRule("E-09")
{
    public override Ruling Judge(AuditContext plan)
    {
        var areas = plan.Needs.Select((need, at) => (need.Item, at)).Where(pair => pair.Item.Section == SectionCode.B && pair.Item.Area != NeedArea.Unknown)
            .GroupBy(pair => pair.Item.Area).OrderBy(group => group.Key).ToList();
        if (plan.Outcomes.Count == 0 || areas.Count == 0)
        {
            return NotAssessed;
        }

        var bare = areas.Where(area => !area.Any(need => Enumerable.Range(0, plan.Outcomes.Count).Any(outcome => plan.Thread.Answers(outcome, need.at)))).ToList();
        var findings = bare.Select(area => Find(plan, "area-without-outcome", area.First().Item.Where, area.First().at)).ToList();
        var deadlines = plan.Outcomes.Select(outcome => outcome.Deadline).OfType<DateOnly>().Distinct().Count();
        Finding[] one = deadlines < 2 ? [Find(plan, "one-timescale")] : [];
        return 2 * bare.Count > areas.Count ? NotMet([.. findings, .. one]) : findings.Count > 0 ? Partly([.. findings, .. one]) : Met(one);
    }
}

/// <summary>E-11: how progress is watched and reviewed, said beside the outcomes or at least somewhere.</summary>
internal sealed class Monitoring() : CriterionRule("E-11")
{
    private static readonly Cue Review = new(
        @"\b(?:review\w*|monitor\w*|checked|short[- ]term targets?|measured (?:by|each|every|termly)|progress (?:is|will be|against|towards)|looked at|evaluated|tracked|annual review|targets? set|steps?)\b");

    public override Ruling Judge(AuditContext plan)
    {
        if (Review.In(plan.Text(SectionCode.E)))
        {
            return Met();
        }

        return Review.In(plan.Text(SectionCode.F)) || plan.Plan.Dates.NextReview is not null
            ? Partly(Find(plan, "monitoring-elsewhere"))
            : NotMet(Find(plan, "no-monitoring"));
    }
}

/// <summary>E-12: a change of phase within a year of the as-of date is planned for.</summary>
internal sealed class PhaseChange() : CriterionRule("E-12")
{
    private static readonly Cue Planned = new(
        @"\b(?:transition\w*|transfer\w*|move (?:to|on|into|up)|moving (?:to|on|into|up)|starts? (?:at )?(?:school|college|secondary|reception)|next (?:phase|setting|school|placement)|secondary school|sixth form|college|new (?:school|setting))\b");

    // The last years of infant, primary, middle and secondary school and of sixth form.
    private static readonly int[] LastYears = [-1, 2, 6, 11, 13];

    public override Ruling Judge(AuditContext plan)
    {
        var due = plan.Record?.PhaseTransferDue is { } date
            ? date >= plan.Manifest.AsOf && date <= plan.Manifest.AsOf.AddMonths(Threshold(plan, "months"))
            : plan.Record is null || plan.YearGroup is null ? (bool?)null : plan.YearGroup is 6 or 11;
        if (due != true)
        {
            return due is null && (plan.YearGroup is not { } year || LastYears.Contains(year)) ? NotAssessed : NotApplicable;
        }

        return new[] { SectionCode.E, SectionCode.F, SectionCode.G, SectionCode.A }.Any(code => Planned.In(plan.Text(code))) ? Met() : NotMet(Find(plan, "transition-unplanned"));
    }
}

/// <summary>E-13: outcomes whose date has passed.</summary>
internal sealed class NotStale() : CriterionRule("E-13")
{
    public override Ruling Judge(AuditContext plan)
    {
        var dated = plan.Outcomes.Count(outcome => outcome.Deadline is not null);
        if (dated == 0)
        {
            return plan.Outcomes.Count == 0 ? NotApplicable : NotAssessed;
        }

        var findings = plan.Outcomes.Select((outcome, at) => (outcome, at)).Where(pair => pair.outcome.Stale)
            .Select(pair => Find(plan, "deadline-past", pair.outcome.Item.Where, pair.at)).ToList();
        return findings.Count == 0 ? Met() : 100 * findings.Count >= Threshold(plan, "fail") * plan.Outcomes.Count ? NotMet(findings) : Partly(findings);
    }
}
