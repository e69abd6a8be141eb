using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Moderated;

/// <summary>
/// One moderator's grade of one whole section. <paramref name="Plan"/> is the plan's key and <paramref name="Moderator"/> a pseudonym; <paramref name="Text"/> is the section
/// as the pipeline read it, one line a paragraph, list item or row. It is learnt from and kept nowhere.
/// </summary>
public sealed record ModeratedSection(string Plan, SectionCode Section, string Moderator, Grade Grade, string Text)
{
    /// <summary>All sections of a plan, by whichever moderator, are one group: they never straddle a fold.</summary>
    internal QualityRow Row => new("moderated " + Plan, "moderated", Section, Grade, Text);
}

/// <summary>What a model learns from moderators, and what it takes to let it (docs/limits.md).</summary>
public static class ModerationLimits
{
    /// <summary>Fewer would teach the hand of one or two people on a handful of texts.</summary>
    public const int FewestGrades = 50;

    /// <summary>Grades of one plan share its style: they are no substitute for more plans.</summary>
    public const int FewestPlans = 12;

    /// <summary>A moderator's grade counts as at least so many sections of the corpus: it is the council's own standard on its own plans.</summary>
    public const int LeastWeight = 4;

    /// <summary>And as at most so many, however few there are, so that a small sample cannot drown what the written rubric taught.</summary>
    public const int MostWeight = 12;

    /// <summary>
    /// As many as let all moderators' grades together weigh what the corpus weighs, within those bounds.
    /// </summary>
    public static int Weight(int corpusSections, int grades) => Math.Clamp(corpusSections / Math.Max(1, grades), LeastWeight, MostWeight);
}

/// <summary>
/// What was learnt from moderators. The shares are of their grades, each judged by a model that had seen no grade of that plan: <c>Before</c> by the corpus alone, <c>After</c>
/// by the corpus and the other plans' moderations. <paramref name="Hash"/> is over plan keys, sections, grades and texts, first sixteen hexadecimal digits: which moderations,
/// without what they say.
/// </summary>
public sealed record ModerationReport(int Grades, int Plans, int Moderators, int Weight, string Hash)
{
    public int CorpusSections { get; init; }

    public double SameBefore { get; init; }

    public double SameAfter { get; init; }

    public double NearBefore { get; init; }

    public double NearAfter { get; init; }
}
