using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Judgements;

/// <summary>A probability in ten-thousandths, 0 to 10,000: whole numbers, so that it is the same on every machine.</summary>
public readonly record struct Probability(int TenThousandths)
{
    public static Probability Certain { get; } = new(10_000);
}

/// <summary>
/// One part of the case for a judgement. <paramref name="Weight"/> is its share of the score in the model's fixed-point units (the weights of
/// all reasons and the bias add up to the score); <paramref name="Start"/> and <paramref name="Length"/> point at the words it stands on, or are 0.
/// </summary>
public sealed record Reason(string Code, string Text, int Start, int Length, int Weight);

/// <summary>What a stretch of the text states, for marking it in a report: "25 hours per week" as an amount, "up to" as what voids it.</summary>
public sealed record EvidenceSpan(EvidenceRole Role, int Start, int Length);

/// <summary>What a marked stretch is.</summary>
public enum EvidenceRole
{
    Amount,
    Frequency,
    Duration,
    Ratio,
    Who,
    UnnamedWho,
    Setting,
    Review,
    Voiding,
    Stock,
    Red,
    NotAQuantity,
}

/// <summary>The judgement of one provision item.</summary>
public sealed record ProvisionJudgement
{
    public required Verdict Verdict { get; init; }

    /// <summary>Probability that the item must be flagged: that it is provision and not fully specified and quantified.</summary>
    public required Probability FlagProbability { get; init; }

    public bool Flagged => Verdict is Verdict.Partial or Verdict.Vague;

    /// <summary>All dimensions that the item bindingly states.</summary>
    public required Dimensions Present { get; init; }

    /// <summary>Of content, amount, frequency and who: what must be added. Empty for full and not applicable.</summary>
    public required Dimensions Missing { get; init; }

    public LegalRed Red { get; init; }

    public ProvisionKind Kind { get; init; }

    /// <summary>The judgement is too close to call for its stated error rate.</summary>
    public bool NeedsPerson { get; init; }

    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    public IReadOnlyList<EvidenceSpan> Evidence { get; init; } = [];

    /// <summary>What to add, in plain words for the case officer; empty if nothing.</summary>
    public string Advice { get; init; } = "";
}

/// <summary>The judgement of one outcome.</summary>
public sealed record OutcomeJudgement
{
    public required bool Specific { get; init; }

    public required bool Measurable { get; init; }

    public required bool TimeBound { get; init; }

    public bool Smart => Specific && Measurable && TimeBound;

    public required OutcomeType Type { get; init; }

    public AdulthoodTheme Theme { get; init; }

    /// <summary>Probability that the outcome is SMART.</summary>
    public required Probability SmartProbability { get; init; }

    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    public string Advice { get; init; } = "";
}

/// <summary>Where a paragraph should lawfully stand, with the probability of that section.</summary>
public sealed record SectionJudgement(SectionCode Section, Probability Probability);

/// <summary>The classifier's own grade of a whole section, with the probability of each grade, worst first.</summary>
public sealed record QualityJudgement(Grade Grade, IReadOnlyList<Probability> Probabilities);
