using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>A criterion that applies from the first year of preparing for adulthood, or from 16, and to no one younger.</summary>
internal abstract class AdulthoodRule(string id, bool sixteen = false) : CriterionRule(id)
{
    public override Ruling Judge(AuditContext plan) => (sixteen ? plan.Sixteen : plan.Adulthood) switch
    {
        null => NotAssessed,
        false => NotApplicable,
        true => JudgeApplicable(plan),
    };

    protected abstract Ruling JudgeApplicable(AuditContext plan);
}

/// <summary>F-11 and PFA-03: provision that prepares for adulthood, in F, or in any of F, G and H.</summary>
internal sealed class AdulthoodProvision(string id, string code, bool anywhere) : AdulthoodRule(id)
{
    private static readonly Cue Adult = new(
        @"\b(?:prepar\w+[- ]for[- ]adult\w*|adult(?:hood)? life|independent(?:ly)? (?:living|travel\w*)|travel[- ]training|work[- ]experience|job[- ]coach|day opportunit\w*|internship|apprentice\w*|employ\w*|careers?|vocational|budget\w*|money|cook\w*|shopping|laundry|tenancy|housing|benefits|enterprise|volunteer\w*|cv|interview|sixth form|college|banking|life[- ]skills|living[- ]skills|self[- ]advocacy|relationships and sex|adult (?:health|social care) services|annual health check|community (?:group|club|access)|workplace)\b");

    public static AdulthoodProvision InF() => new("F-11", "no-adulthood-provision", false);

    public static AdulthoodProvision Anywhere() => new("PFA-03", "no-theme-provision", true);

    protected override Ruling JudgeApplicable(AuditContext plan)
    {
        SectionCode[] sections = anywhere ? [SectionCode.F, SectionCode.G, SectionCode.H1, SectionCode.H2] : [SectionCode.F];
        return sections.SelectMany(plan.ProvisionIn).Any(pair => Adult.In(pair.Item.Item.Judged)) ? Met() : NotMet(Find(plan, code));
    }
}

/// <summary>PFA-01: an outcome towards adult life. PFA-02: how many of the four themes.</summary>
internal sealed class AdulthoodOutcomes(string id) : AdulthoodRule(id)
{
    public static AdulthoodOutcomes Any() => new("PFA-01");

    public static AdulthoodOutcomes Themes() => new("PFA-02");

    protected override Ruling JudgeApplicable(AuditContext plan)
    {
        var themes = plan.Outcomes.Where(AdulthoodTest.Counts).Select(outcome => outcome.Judgement.Theme).Distinct().Count();
        if (Id == "PFA-01")
        {
            return themes > 0 ? Met() : NotMet(Find(plan, "no-adulthood-outcome"));
        }

        return themes >= Threshold(plan, "met") ? Met() : themes >= Threshold(plan, "partly") ? Partly(Find(plan, "themes-missing")) : NotMet(Find(plan, "themes-missing"));
    }
}

/// <summary>PFA-05 and PFA-06: from 16, a word on making decisions, and on adult services.</summary>
internal sealed class AdulthoodWords(string id, string code, Cue cue) : AdulthoodRule(id, sixteen: true)
{
    private static readonly SectionCode[] Sections =
    [
        SectionCode.A, SectionCode.B, SectionCode.C, SectionCode.D, SectionCode.E, SectionCode.F, SectionCode.G, SectionCode.H, SectionCode.H1, SectionCode.H2,
        SectionCode.I, SectionCode.J,
    ];

    public static AdulthoodWords Capacity() => new("PFA-05", "capacity-unmentioned",
        new Cue(@"\b(?:capacity (?:to|assess\w*|act|was|is|for)|mental capacity|best interests?|makes? (?:(?:his|her|their|my|those|these|own) )*(?:decisions?|choices about)|(?:can|able to|cannot) (?:yet )?decide|capacity act|decisions? (?:about|for|with|himself|herself)|decision[- ]making|consent\w*|advoca\w+|lasting power|deputy(?:ship)?|appointee)\b"));

    public static AdulthoodWords AdultServices() => new("PFA-06", "adult-services-unmentioned",
        new Cue(@"\b(?:adult (?:social|services?|care|health|learning|mental|disabil\w*|community|team|neurolog\w*|epilepsy|diabet\w*)|care act|transition assessment|adults['\u2019] services|transitions? (?:team|social worker)|to adult)\b"));

    protected override Ruling JudgeApplicable(AuditContext plan) => cue.In(plan.Plan.Outside) || Sections.Any(section => plan.Plan.Find(section) is { } there && cue.In(there.Text)) ? Met() : NotMet(Find(plan, code));
}

/// <summary>Whether an outcome is one towards adult life at all.</summary>
internal static class AdulthoodTest
{
    /// <summary>
    /// Provision and hopes among the outcomes are none. Words of health are noisy: "reduce anxiety" alone does not prepare anyone for adult life, so of
    /// that theme only a specific outcome counts.
    /// </summary>
    public static bool Counts(JudgedOutcome outcome) => outcome.Judgement.Theme != AdulthoodTheme.None
        && (outcome.Judgement.Type == OutcomeType.Outcome || (outcome.Judgement.Type == OutcomeType.TargetVague && outcome.Judgement.Theme != AdulthoodTheme.Health));
}
