using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Model;

/// <summary>
/// The professional advice that came with a plan: each report judged by itself, and the plan held against it. Null on an assessment whose plan came alone.
/// </summary>
public sealed record SuppliedAdvice
{
    /// <summary>In order of role, date and content, so that the order of arrival does not matter.</summary>
    public required IReadOnlyList<JudgedReport> Reports { get; init; }

    /// <summary>First the plan's provision in its order, then the recommendations that the plan has nowhere, in the reports' order.</summary>
    public IReadOnlyList<AdviceMatch> Matches { get; init; } = [];

    public IReadOnlyList<MissingNeed> MissingNeeds { get; init; } = [];
}

/// <summary>One report and the judgement of it. <paramref name="Item"/> is empty of content where <see cref="Unread"/> names why it could not be read.</summary>
public sealed record JudgedReport(ProfessionalAdvice Item, ReportVerdict Verdict, IReadOnlyList<ReportFault> Faults)
{
    public IReadOnlyList<JudgedRecommendation> Recommendations { get; init; } = [];

    public IReadOnlyList<JudgedOutcome> Outcomes { get; init; } = [];

    /// <summary>Reason for which the upload could not be read ("needs-ocr"); empty if it could.</summary>
    public string Unread { get; init; } = "";

    public int Count(Verdict verdict) => Recommendations.Count(item => item.Judgement.Verdict == verdict);
}

/// <summary>A recommendation and its judgement by the same checks as the plan's own provision.</summary>
public sealed record JudgedRecommendation(ProvisionItem Item, ProvisionJudgement Judgement);

/// <summary>What becomes of a report.</summary>
public enum ReportVerdict
{
    Acceptable,
    ReturnForAmendment,

    /// <summary>The family's own views: taken in as they are.</summary>
    Views,

    /// <summary>The service says expressly that it knows of no need.</summary>
    NilReturn,
    Unreadable,
}

/// <summary>Why a report is to be returned.</summary>
public enum ReportFault
{
    NoNeeds,
    NoRecommendations,

    /// <summary>A recommendation is vague, or fewer than three in four say what, how much, how often and by whom.</summary>
    NotSpecified,

    /// <summary>A recommendation leaves the provision to be decided by others, or names money in place of it.</summary>
    Unlawful,

    /// <summary>Outcomes are suggested, and fewer than half are SMART.</summary>
    OutcomesNotSmart,
}

/// <summary>
/// A provision item of the plan and the recommendation it came from. <paramref name="Report"/>, <paramref name="Recommendation"/> and
/// <paramref name="Provision"/> are indexes, -1 where there is none; <paramref name="Score"/> is the likeness that tied them, 0 to 1,000.
/// </summary>
public sealed record AdviceMatch(int Report, int Recommendation, int Provision, MatchStatus Status, int Score)
{
    /// <summary>What the plan took away, each with the words of both sides.</summary>
    public IReadOnlyList<Loss> Losses { get; init; } = [];

    /// <summary>Minutes in a school year as advised and as planned; null where not stated bindingly.</summary>
    public int? AdvisedMinutes { get; init; }

    public int? PlannedMinutes { get; init; }
}

/// <summary>What became of advice in the plan.</summary>
public enum MatchStatus
{
    /// <summary>The plan is at least as strong as the advice.</summary>
    Kept,
    WateredDown,

    /// <summary>The plan is weak because the advice was; the report should have been returned.</summary>
    VagueInSource,

    /// <summary>The advice recommends it and the plan has it nowhere.</summary>
    Missing,

    /// <summary>The plan has it and none of the reports supplied asks for it.</summary>
    NoSource,
}

/// <summary>One thing lost: the words in the advice and in the plan (empty where the plan has none).</summary>
public sealed record Loss(LossKind Kind, string Was, string Is);

/// <summary>What was lost.</summary>
public enum LossKind
{
    Content,
    Amount,
    Frequency,
    Duration,
    Who,

    /// <summary>The role was handed down, or its training is no longer asked for.</summary>
    Expertise,

    /// <summary>One to one became a group, or a group grew or lost its size.</summary>
    Group,

    /// <summary>"Will" became "may", or a condition was put before it.</summary>
    Duty,
}

/// <summary>A need that a report names and Sections B, C and D do not.</summary>
public sealed record MissingNeed(int Report, int Need);
