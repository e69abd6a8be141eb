using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Report.Overview;

/// <summary>What a run's overview page shows: figures only, and the first plans in the order of rewriting.</summary>
public sealed record OverviewModel
{
    public required string Run { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string RubricVersion { get; init; }

    public required string ModelVersion { get; init; }

    public int Uploads { get; init; }

    public int Failed { get; init; }

    public int Excluded { get; init; }

    public int Waiting { get; init; }

    /// <summary>Plans by grade, with everything known.</summary>
    public required GradeCounts Grades { get; init; }

    /// <summary>Plans by grade, by their text alone.</summary>
    public required GradeCounts DocumentGrades { get; init; }

    /// <summary>Mean score in hundredths, half up; null without a plan.</summary>
    public int? MeanScoreHundredths { get; init; }

    public int NeedsPerson { get; init; }

    public required IReadOnlyList<(SectionCode Section, GradeCounts Grades)> Sections { get; init; }

    public required IReadOnlyList<KindLine> Kinds { get; init; }

    public required SmartLine Smart { get; init; }

    /// <summary>The reports that came beside the plans, by their authors' role; empty where none came.</summary>
    public IReadOnlyList<AdviceLine> Advice { get; init; } = [];

    public required IReadOnlyList<(string Reason, int Uploads)> NotAssessed { get; init; }

    /// <summary>The first plans to rewrite.</summary>
    public required IReadOnlyList<TriageLine> Triage { get; init; }

    /// <summary>How many plans the triage order holds in all.</summary>
    public int TriageTotal { get; init; }
}

/// <summary>Numbers of plans or sections by grade.</summary>
public sealed record GradeCounts(int Outstanding, int Good, int RequiresImprovement, int Inadequate)
{
    public int Total => Outstanding + Good + RequiresImprovement + Inadequate;

    public int Of(Grade grade) => grade switch
    {
        Grade.Outstanding => Outstanding,
        Grade.Good => Good,
        Grade.RequiresImprovement => RequiresImprovement,
        _ => Inadequate,
    };
}

/// <summary>Provision items of one kind by verdict, and how many lack a frequency.</summary>
public sealed record KindLine(ProvisionKind Kind, int Full, int Partial, int Vague, int NoFrequency)
{
    public int Total => Full + Partial + Vague;
}

/// <summary>Outcomes by the three tests.</summary>
public sealed record SmartLine(int Outcomes, int Specific, int Measurable, int TimeBound, int Smart);

/// <summary>The reports of one role: how many, how many to be returned, their recommendations, and what became of those in the plans.</summary>
public sealed record AdviceLine(AdviceRole Role, int Reports, int Returned, int Recommendations, int Full, int WateredDown, int Missing);

/// <summary>One plan in the order of rewriting. <paramref name="File"/> is empty where nobody wrote the name down.</summary>
public sealed record TriageLine(string Plan, string File, Grade Grade, int ScoreHundredths, string Reasons);
