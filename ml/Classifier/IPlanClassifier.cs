using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml;

/// <summary>
/// The learnt judgements. Pure: the same text gives the same judgement, to the bit, on every machine. Safe to share between threads.
/// Never throws for what a text contains.
/// </summary>
public interface IPlanClassifier
{
    /// <summary>Short hash of the model file; part of an assessment's generation.</summary>
    string Version { get; }

    /// <summary>Judges one provision item by its words alone: a sentence, or a table row with its inherited headings and its cells joined by " | ".</summary>
    ProvisionJudgement JudgeProvision(string text) => JudgeProvision(text, ItemStanding.Alone);

    /// <summary>Judges one provision item of which more is known than its words.</summary>
    ProvisionJudgement JudgeProvision(string text, ItemStanding standing);

    /// <summary>Judges one outcome. <paramref name="yearGroup"/> is the national curriculum year, if known: themes of adulthood count from Year 9.</summary>
    OutcomeJudgement JudgeOutcome(string text, int? yearGroup = null);

    /// <summary>Says in which section a paragraph should lawfully stand.</summary>
    SectionJudgement JudgeSection(string text);

    /// <summary>Grades a whole section's text as a moderator would.</summary>
    QualityJudgement JudgeQuality(SectionCode section, string text);
}
