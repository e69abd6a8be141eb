using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Judging;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml;

/// <summary>The judgement engine: a grammar of quantities and roles, the labelling rules, and the linear models that weigh them.</summary>
public sealed class PlanClassifier : IPlanClassifier
{
    private const string RulesOnly = "rules-1";
    private static readonly Lazy<PlanClassifier> Shared = new(() => new PlanClassifier(RulesOnly));

    private PlanClassifier(string version) => Version = version;

    /// <summary>The classifier with the model file that ships in this assembly.</summary>
    public static PlanClassifier Default => Shared.Value;

    /// <summary>Short hash of the model file; part of an assessment's generation.</summary>
    public string Version { get; }

    public ProvisionJudgement JudgeProvision(string text) => RuleJudge.Provision(text);

    public OutcomeJudgement JudgeOutcome(string text, int? yearGroup = null) => RuleJudge.Outcome(text, yearGroup);

    public SectionJudgement JudgeSection(string text) => RuleJudge.Section(text);

    public QualityJudgement JudgeQuality(SectionCode section, string text) => RuleJudge.Quality(section, text);
}
