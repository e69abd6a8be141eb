using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Plans.Tests.Support;

/// <summary>
/// A classifier that knows a few words: enough to break ties, too little to do the plan reader's work for it. <paramref name="providing"/>: it takes for provision whatever it is asked
/// about, so that nothing is missing but what no one asked about.
/// </summary>
internal sealed class PlainClassifier(bool providing = false) : IPlanClassifier
{
    public string Version => "plain";

    public ProvisionJudgement JudgeProvision(string text, ItemStanding standing) => new()
    {
        Verdict = providing || text.Contains("will", StringComparison.Ordinal) ? Verdict.Partial : Verdict.NotApplicable,
        FlagProbability = new(5_000),
        Present = Dimensions.None,
        Missing = Dimensions.None,
    };

    public OutcomeJudgement JudgeOutcome(string text, int? yearGroup = null) => new()
    {
        Specific = false,
        Measurable = false,
        TimeBound = false,
        Type = OutcomeType.Outcome,
        SmartProbability = new(5_000),
    };

    public SectionJudgement JudgeSection(string text) =>
        text.StartsWith("By ", StringComparison.Ordinal) ? new(SectionCode.E, new(9_000))
        : text.Contains("minutes", StringComparison.Ordinal) ? new(SectionCode.F, new(9_000))
        : text.Contains("finds it hard", StringComparison.Ordinal) ? new(SectionCode.B, new(9_000))
        : new(SectionCode.None, new(5_000));

    public QualityJudgement JudgeQuality(SectionCode section, string text) => new(Grade.Good, []);
}
