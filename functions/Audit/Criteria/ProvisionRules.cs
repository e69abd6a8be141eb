using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>F-01: what share of Section F is full, partial, vague.</summary>
internal sealed class SpecifiedAndQuantified() : CriterionRule("F-01")
{
    public override Ruling Judge(AuditContext plan)
    {
        var items = plan.ProvisionIn(SectionCode.F).ToList();
        if (items.Count == 0)
        {
            return NotMet(Find(plan, "no-provision"));
        }

        var findings = items.Where(pair => pair.Item.Judgement.Flagged)
            .Select(pair => ProvisionFindings.Of(pair.Item, (code, missing) => Find(plan, code, pair.Item.Item.Where, pair.At, missing: missing))).ToList();
        var full = 100 * items.Count(pair => pair.Item.Judgement.Verdict == Verdict.Full);
        var vague = 100 * items.Count(pair => pair.Item.Judgement.Verdict == Verdict.Vague);
        return full >= Threshold(plan, "metFull") * items.Count && vague <= Threshold(plan, "metVague") * items.Count ? Met(findings)
            : full < Threshold(plan, "failFull") * items.Count || vague >= Threshold(plan, "failVague") * items.Count ? NotMet(findings)
            : Partly(findings);
    }
}

/// <summary>
/// F-02: wording that leaves provision to its reader. A phrase counts only in an item that is flagged for what it lacks: "regular" beside a real amount
/// does no harm.
/// </summary>
internal sealed class DefeatingPhrases() : CriterionRule("F-02")
{
    private static readonly Cue Stock = new(
        @"\b(?:access to|opportunit(?:y|ies)|would benefit|regular(?:ly)?|as (?:and when )?(?:appropriate|required|needed|necessary|advised)|when (?:needed|required|necessary|appropriate)|where (?:appropriate|possible|needed|necessary|available|this is available)|if (?:needed|necessary|required)|up to|or equivalent|such as|e\.?g|for example|etc|high(?:er)? level|a level of|significant|frequent(?:ly)?|is available|strategies|check[- ]ins?|should|could|may|might|consider|encourage\w*|familiar|trusted|key adults?|an adult|adults|staff|small group|high adult|ongoing|close(?:ly)? )\b");

    public override Ruling Judge(AuditContext plan)
    {
        var items = plan.ProvisionIn(SectionCode.F).ToList();
        var defeated = items.Where(pair => pair.Item.Judgement.Flagged && Defeated(pair.Item)).ToList();
        var findings = defeated.Select(pair => Find(plan, "defeating-phrase", pair.Item.Item.Where, pair.At)).ToList();
        return items.Count == 0 ? NotApplicable
            : 100 * findings.Count <= Threshold(plan, "met") * items.Count ? Met(findings)
            : 100 * findings.Count < Threshold(plan, "partly") * items.Count ? Partly(findings)
            : NotMet(findings);
    }

    private static bool Defeated(JudgedProvision item) =>
        item.Judgement.Evidence.Any(span => span.Role is EvidenceRole.Stock or EvidenceRole.Voiding) || Stock.In(item.Item.Where.Text);
}

/// <summary>F-03: clauses that the courts have struck out.</summary>
internal sealed class UnlawfulClauses() : CriterionRule("F-03")
{
    public override Ruling Judge(AuditContext plan)
    {
        // The three cases are about special educational provision; in G and H the verdict itself says that nothing binds.
        var findings = plan.ProvisionIn(SectionCode.F).Where(pair => RedTest.Counts(pair.Item.Judgement) && pair.Item.Judgement.Kind != ProvisionKind.Transport)
            .Select(pair => Find(plan, CodeOf(pair.Item.Judgement.Red), pair.Item.Item.Where, pair.At)).ToList();
        return plan.Provision.Count == 0 ? NotApplicable : findings.Count == 0 ? Met() : NotMet(findings);
    }

    private static string CodeOf(LegalRed red) => red switch
    {
        LegalRed.Delegation => "delegation",
        LegalRed.UnilateralChange => "unilateral-change",
        _ => "band-or-money",
    };
}

/// <summary>F-05: who delivers. Things and places have no deliverer; whoever supplies them is F-01's matter.</summary>
internal sealed class WhoDelivers() : CriterionRule("F-05")
{
    public override Ruling Judge(AuditContext plan)
    {
        var items = plan.ProvisionIn(SectionCode.F).Where(pair => pair.Item.Judgement.Kind is not (ProvisionKind.Equipment or ProvisionKind.Environment or ProvisionKind.Curriculum)).ToList();
        var findings = items.Where(pair => pair.Item.Judgement.Missing.HasFlag(Dimensions.Who))
            .Select(pair => Find(plan, "who-unnamed", pair.Item.Item.Where, pair.At)).ToList();
        return ByShare(items.Count - findings.Count, items.Count, Threshold(plan, "met"), Threshold(plan, "partly"), findings);
    }
}

/// <summary>F-06: a group or a ratio has its number.</summary>
internal sealed class NumberedGroups() : CriterionRule("F-06")
{
    private static readonly Cue Group = new(@"\b(?:small(?:er)? (?:teaching |social |nurture )?groups?|group work|group sessions?|groupwork|paired work|high adult(?:[- ]to[- ]| to |: ?|\/)(?:child|pupil|student)|high (?:staff|adult)[a-z -]* ratio|small class)\b");

    public override Ruling Judge(AuditContext plan)
    {
        var named = plan.ProvisionIn(SectionCode.F).Where(pair => Group.In(pair.Item.Item.Judged)).ToList();
        var findings = named.Where(pair => !pair.Item.Judgement.Present.HasFlag(Dimensions.Ratio)).Select(pair => Find(plan, "group-unnumbered", pair.Item.Item.Where, pair.At)).ToList();
        return named.Count == 0 ? NotApplicable : 2 * findings.Count > named.Count ? NotMet(findings) : ByCount(findings, int.MaxValue);
    }
}

/// <summary>F-07: health or care provision that educates or trains stands in F (Children and Families Act 2014, s21(5)).</summary>
internal sealed class EducatesOrTrains() : CriterionRule("F-07")
{
    private static readonly ProvisionKind[] Training =
        [ProvisionKind.Salt, ProvisionKind.Ot, ProvisionKind.Physio, ProvisionKind.Literacy, ProvisionKind.Numeracy, ProvisionKind.Sensory, ProvisionKind.Training, ProvisionKind.TaSupport, ProvisionKind.Semh];

    public override Ruling Judge(AuditContext plan)
    {
        var items = new[] { SectionCode.G, SectionCode.H1, SectionCode.H2 }.SelectMany(plan.ProvisionIn).DistinctBy(pair => pair.At).ToList();
        var findings = items.Where(pair => Training.Contains(pair.Item.Judgement.Kind)
                && plan.Judgements.Place(pair.Item.Item.Where.Text) is { Section: SectionCode.F } place && place.Probability.TenThousandths >= Threshold(plan, "probability"))
            .Select(pair => Find(plan, "educates-or-trains", pair.Item.Item.Where, pair.At, pair.Item.Item.Section)).ToList();
        return plan.Provision.Count == 0 ? NotApplicable : ByCount(findings, Threshold(plan, "fail"));
    }
}

/// <summary>F-08: what has no place in F: transport, medical treatment.</summary>
internal sealed class NothingElseInF() : CriterionRule("F-08")
{
    private static readonly Cue Journey = new(@"\b(?:transport|taxi|minibus|escort|mileage|travel pass)\b");
    private static readonly Cue Training = new(@"\btrain\w*\b|\btaught\b|\bteach\w*\b|\blearn\w*\b");

    public override Ruling Judge(AuditContext plan)
    {
        var items = plan.ProvisionIn(SectionCode.F).ToList();
        var findings = new List<Finding>();
        foreach (var (item, at) in items)
        {
            // Travel training educates; being driven does not.
            if (item.Judgement.Kind == ProvisionKind.Transport && Journey.In(item.Item.Where.Text) && !Training.In(item.Item.Where.Text))
            {
                findings.Add(Find(plan, "transport-in-f", item.Item.Where, at));
            }
            else if (item.Judgement.Kind == ProvisionKind.Medical && plan.Judgements.Place(item.Item.Where.Text) is { Section: SectionCode.G } place
                && place.Probability.TenThousandths >= Threshold(plan, "probability"))
            {
                findings.Add(Find(plan, "treatment-in-f", item.Item.Where, at));
            }
        }

        return items.Count == 0 ? NotApplicable : ByCount(findings, 2);
    }
}

/// <summary>F-09: things, places and changes to the curriculum are named.</summary>
internal sealed class NamedAdaptations() : CriterionRule("F-09")
{
    public override Ruling Judge(AuditContext plan)
    {
        var items = plan.ProvisionIn(SectionCode.F).Where(pair => pair.Item.Judgement.Kind is ProvisionKind.Equipment or ProvisionKind.Environment or ProvisionKind.Curriculum).ToList();
        var findings = items.Where(pair => pair.Item.Judgement.Verdict == Verdict.Vague).Select(pair => Find(plan, "generic-adaptation", pair.Item.Item.Where, pair.At)).ToList();
        return items.Count == 0 ? NotApplicable : 2 * findings.Count > items.Count ? NotMet(findings) : ByCount(findings, int.MaxValue);
    }
}

/// <summary>F-13: what every school offers to every pupil is no special educational provision.</summary>
internal sealed class BeyondTheOrdinary() : CriterionRule("F-13")
{
    private static readonly Cue Ordinary = new(
        @"\b(?:differentiat\w+ (?:curriculum|work|tasks|learning)|differentiated|quality first|high[- ]quality teaching|ordinarily available|broad and balanced|graduated approach|reasonable adjustments|whole[- ]school (?:policy|approach)|positive (?:praise|reinforcement)|praise and encouragement|clear routines|home (?:and|\/) school (?:should )?(?:work|communicat))\b");

    public override Ruling Judge(AuditContext plan)
    {
        var items = plan.ProvisionIn(SectionCode.F).ToList();
        var findings = items.Where(pair => pair.Item.Judgement.Verdict == Verdict.Vague && Ordinary.In(pair.Item.Item.Where.Text))
            .Select(pair => Find(plan, "ordinary-offer", pair.Item.Item.Where, pair.At)).ToList();
        return items.Count == 0 ? NotApplicable : ByCount(findings, 3);
    }
}

/// <summary>Whether a legal red stands.</summary>
internal static class RedTest
{
    /// <summary>
    /// A clause that delegates, changes or prices provision takes away what it attaches to. Where an item still bindingly says what, how much, how often
    /// and who, nothing was taken away, and the wording was misread.
    /// </summary>
    public static bool Counts(ProvisionJudgement judgement) => judgement.Red != LegalRed.None && judgement.Missing != Dimensions.None;
}
