using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Model;

/// <summary>
/// The audit of one plan: every criterion's result with its findings, the grades that follow from them by the rubric's arithmetic, and the judgement
/// behind each need, outcome and provision item. It grades the document, never the child; it is decision support that a person confirms.
/// </summary>
public sealed record Assessment
{
    /// <summary>Version of the rubric that decided, as its file states it.</summary>
    public required string RubricVersion { get; init; }

    /// <summary>Version of the classifier's model file.</summary>
    public required string ModelVersion { get; init; }

    public required IReadOnlyList<CriterionResult> Criteria { get; init; }

    public required IReadOnlyList<SectionGrade> Sections { get; init; }

    /// <summary>The plan's grade with everything known, the cohort record among it.</summary>
    public required PlanGrade Grade { get; init; }

    /// <summary>The grade by the text alone, blind to the child's background, as the council's auditors graded: comparable with their 58%.</summary>
    public required PlanGrade DocumentGrade { get; init; }

    public required IReadOnlyList<JudgedProvision> Provision { get; init; }

    public required IReadOnlyList<JudgedOutcome> Outcomes { get; init; }

    public required IReadOnlyList<JudgedNeed> Needs { get; init; }

    public IReadOnlyList<Misplacement> Misplacements { get; init; } = [];

    public IReadOnlyList<JudgedAdvice> Advice { get; init; } = [];

    /// <summary>The professional reports that came beside the plan and what became of them in it; null where none came.</summary>
    public SuppliedAdvice? Supplied { get; init; }

    /// <summary>What to mend, most urgent first.</summary>
    public IReadOnlyList<Improvement> Improvements { get; init; } = [];

    public required Triage Triage { get; init; }

    /// <summary>National curriculum year by which the plan was judged: the record's, else the plan's own, else from the date of birth; null if unknown.</summary>
    public int? YearGroup { get; init; }

    /// <summary>The kind of place by which severity was set: the record's codes, else Section I.</summary>
    public PlacementContext Placement { get; init; }

    /// <summary>When the annual review is due; null where no date is known to count from.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>The classifier's own grade is two bands from the rubric's, for the plan or a section, or too much could not be judged.</summary>
    public bool NeedsPerson { get; init; }
}

/// <summary>Result of one criterion on one plan.</summary>
public sealed record CriterionResult(string Criterion, SectionCode Section, CriterionStatus Status, int Points, IReadOnlyList<Finding> Findings);

/// <summary>How a criterion came out. What cannot be judged is said to be so and counted, never guessed.</summary>
public enum CriterionStatus
{
    NotAssessed,
    NotApplicable,
    Met,
    PartlyMet,
    NotMet,
}

/// <summary>How heavily a finding weighs. A red finding of a statutory criterion caps the grade.</summary>
public enum Severity
{
    Note,
    Amber,
    Red,
}

/// <summary>
/// One finding: what is wrong (or missing, then without a passage), quoted from the plan, under which criterion, on whose authority, and what would
/// mend it. <paramref name="Code"/> is the fixed word for the kind of finding ("delegation", "orphan-need").
/// </summary>
public sealed record Finding(string Criterion, SectionCode Section, Severity Severity, string Code, Passage? Quote, string Mend)
{
    /// <summary>Index into the assessment's provision, outcomes or needs, or -1.</summary>
    public int Item { get; init; } = -1;
}

/// <summary>A section's grade by the rubric beside the classifier's own.</summary>
public sealed record SectionGrade(SectionCode Section, bool Present, Grade? Grade, int Points, int MaximumPoints, QualityJudgement? Predicted);

/// <summary>A plan's grade: score in hundredths of a point out of 1,000 (10.00), the caps that applied, in words that the rubric names.</summary>
public sealed record PlanGrade(Grade Grade, int ScoreHundredths, IReadOnlyList<string> Caps);

/// <summary>A provision item and its judgement; <paramref name="Severity"/> after the placement's context is taken into account.</summary>
public sealed record JudgedProvision(ProvisionItem Item, ProvisionJudgement Judgement, Severity Severity)
{
    /// <summary>Indexes of the needs it serves, as far as can be told.</summary>
    public IReadOnlyList<int> Needs { get; init; } = [];
}

/// <summary>An outcome and its judgement.</summary>
public sealed record JudgedOutcome(Outcome Item, OutcomeJudgement Judgement)
{
    /// <summary>Its deadline as read, or null.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The deadline had passed on the as-of date.</summary>
    public bool Stale { get; init; }
}

/// <summary>A need and the provision items (by index) that serve it; none makes it an orphan.</summary>
public sealed record JudgedNeed(Need Item, IReadOnlyList<int> Provision);

/// <summary>A passage that stands in one section and belongs in another.</summary>
public sealed record Misplacement(SectionCode FoundIn, SectionCode BelongsIn, Passage Where, Probability Probability);

/// <summary>An advice report listed in Section K: its age in whole months at the plan's date, null where either date is missing.</summary>
public sealed record JudgedAdvice(AdviceReport Item, int? AgeMonths);

/// <summary>One thing to mend: the criterion, its severity, what to do in plain words, how many places.</summary>
public sealed record Improvement(string Criterion, SectionCode Section, Severity Severity, string Action, int Places);

/// <summary>Where the plan stands in the order of rewriting. <paramref name="Priority"/> is 0 (last) to 9,999 (first).</summary>
public sealed record Triage(int Priority, IReadOnlyList<TriageReason> Reasons);

/// <summary>One reason with the points it adds.</summary>
public sealed record TriageReason(string Code, string Text, int Points);
