using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Rules;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Judges by rule alone: what stands where no model is loaded, and the baseline that a model must beat.</summary>
internal static class RuleJudge
{
    private static readonly Probability Likely = new(9_000);
    private static readonly Probability Unlikely = new(1_000);

    public static ProvisionJudgement Provision(string text)
    {
        var item = ItemReading.OfThread.Read(text);
        var facts = ProvisionRules.Read(item);
        var untimed = facts.Nature != ItemNature.Timed;
        var (verdict, missing) = facts.NotProvision
            ? (Verdict.NotApplicable, Dimensions.None)
            : VerdictRules.Decide(facts.Present, facts.Nature, facts.Red, facts.RatioStands, untimed);
        var flagged = verdict is Verdict.Partial or Verdict.Vague;
        return new ProvisionJudgement
        {
            Verdict = verdict,
            FlagProbability = flagged ? Likely : Unlikely,
            Present = facts.NotProvision ? Dimensions.None : facts.Present,
            Missing = missing,
            Red = facts.Red,
            Kind = KindRules.Read(item, facts),
            Evidence = Evidence.Of(item),
            Advice = ProvisionAdvice.For(verdict, missing, facts.Red, untimed),
        };
    }

    public static OutcomeJudgement Outcome(string text, int? yearGroup)
    {
        var item = ItemReading.OfThread.ReadPhrases(text);
        var facts = OutcomeRules.Read(item, yearGroup);
        var smart = facts.Specific && facts.Measurable && facts.TimeBound;
        return new OutcomeJudgement
        {
            Specific = facts.Specific,
            Measurable = facts.Measurable,
            TimeBound = facts.TimeBound,
            Type = facts.Type,
            Theme = facts.Theme,
            SmartProbability = smart ? Likely : Unlikely,
            Advice = OutcomeAdvice.For(facts.Specific, facts.Measurable, facts.TimeBound, facts.Type),
        };
    }

    public static SectionJudgement Section(string text)
    {
        var (section, margin) = SectionRules.Read(ItemReading.OfThread.ReadPhrases(text));
        return new SectionJudgement(section, margin > 2 ? Likely : new Probability(5_000));
    }
}
