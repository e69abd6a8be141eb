using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>C-01 and D-01: the section says something, be it that there is nothing.</summary>
internal sealed class NeedsOrNil(string id, SectionCode section) : CriterionRule(id)
{
    public static NeedsOrNil Health() => new("C-01", SectionCode.C);

    public static NeedsOrNil SocialCare() => new("D-01", SectionCode.D);

    public override Ruling Judge(AuditContext plan) =>
        plan.Section(section) is { } there && (there.StatesNil || !Words.None(there.Text)) ? Met() : NotMet(Find(plan, "nothing-said"));
}

/// <summary>C-02 and D-03: needs of health and social care have provision somewhere, in their own sections or in F.</summary>
internal sealed class NeedsAnswered(string id, string code, SectionCode need, SectionCode[] answer) : CriterionRule(id)
{
    public static NeedsAnswered Health() => new("C-02", "health-need-unmet", SectionCode.C, [SectionCode.G, SectionCode.F]);

    public static NeedsAnswered SocialCare() => new("D-03", "social-need-unmet", SectionCode.D, [SectionCode.H1, SectionCode.H2, SectionCode.H, SectionCode.F]);

    public override Ruling Judge(AuditContext plan)
    {
        var needs = plan.Needs.Select((judged, at) => (judged, at)).Where(pair => pair.judged.Item.Section == need).ToList();
        if (!plan.HasContent(need) || needs.Count == 0)
        {
            return NotApplicable;
        }

        // Any content in the answering section counts: what it answers to is seldom said.
        if (answer.Where(section => section != SectionCode.F).Any(plan.HasContent))
        {
            return Met();
        }

        var unmet = needs.Where(pair => pair.judged.Provision.Count == 0).ToList();
        return ByCount([.. unmet.Select(pair => Find(plan, code, pair.judged.Item.Where, pair.at))], needs.Count + 1);
    }
}

/// <summary>C-03: no medicines with doses.</summary>
internal sealed class NoDoses() : CriterionRule("C-03")
{
    private static readonly Cue Dose = new(@"\b[0-9]+(?:\.[0-9]+)? ?(?:mg|mcg|micrograms?|milligrams?|ml)\b");

    public override Ruling Judge(AuditContext plan) =>
        ByCount([.. (plan.Section(SectionCode.C)?.Passages ?? []).Where(passage => Dose.In(passage.Text)).Select(passage => Find(plan, "dose-listed", passage))],
            Threshold(plan, "fail"));
}

/// <summary>D-02: "not known to social care", and nothing else.</summary>
internal sealed class NotKnownAlone() : CriterionRule("D-02")
{
    private static readonly Cue NotKnown = new(@"\bnot (?:currently |previously )?(?:known|open)\b|\bno (?:current )?(?:involvement|social (?:care )?worker)\b|\bnot (?:had )?involve");
    private static readonly Cue Assessed = new(@"\b(?:assess\w*|screen\w*|advice|consider\w*|checked|concluded|found)\b");

    public override Ruling Judge(AuditContext plan)
    {
        var section = plan.Section(SectionCode.D);
        return section is not null && NotKnown.In(section.Text) && !Assessed.In(section.Text) && Words.Count(section.Text) < Threshold(plan, "words")
            ? NotMet(Find(plan, "not-known-only", section.Passages is [var first, ..] ? first : null))
            : Met();
    }
}

/// <summary>G-01, H1-01 and H2-01: provision of health and social care is specific and quantified, or clearly none.</summary>
internal sealed class SoundOrNil(string id, SectionCode section) : CriterionRule(id)
{
    public static SoundOrNil Health() => new("G-01", SectionCode.G);

    public static SoundOrNil ForTheDisabled() => new("H1-01", SectionCode.H1);

    public static SoundOrNil OtherCare() => new("H2-01", SectionCode.H2);

    public override Ruling Judge(AuditContext plan)
    {
        var there = plan.Section(section);
        if (there is null || (!there.StatesNil && Words.None(there.Text)))
        {
            return NotMet(Find(plan, "nothing-said"));
        }

        var items = plan.ProvisionIn(section).ToList();
        if (items.Count == 0)
        {
            // Words without an item that could be judged: a nil statement in its own words, or something only a person can weigh.
            return there.StatesNil ? Met() : NotAssessed;
        }

        var findings = items.Where(pair => pair.Item.Judgement.Flagged).Select(pair => ProvisionFindings.Of(pair.Item, (code, missing) =>
            Find(plan, code, pair.Item.Item.Where, pair.At, missing: missing))).ToList();
        var full = items.Count(pair => pair.Item.Judgement.Verdict == Verdict.Full);
        var vague = items.Count(pair => pair.Item.Judgement.Verdict == Verdict.Vague);
        return 100 * full >= Threshold(plan, "metSound") * items.Count && vague == 0 ? Met(findings)
            : 100 * vague >= Threshold(plan, "failVague") * items.Count ? NotMet(findings)
            : Partly(findings);
    }
}

/// <summary>H-01: H1 and H2 apart.</summary>
internal sealed class CareDivided() : CriterionRule("H-01")
{
    public override Ruling Judge(AuditContext plan)
    {
        if (plan.Plan.Find(SectionCode.H) is not null)
        {
            return NotMet(Find(plan, "h-merged", section: SectionCode.H));
        }

        SectionCode[] both = [SectionCode.H1, SectionCode.H2];
        return ByCount([.. both.Where(code => plan.Plan.Find(code) is null).Select(code => Find(plan, "h-missing", section: code))], 1);
    }
}
