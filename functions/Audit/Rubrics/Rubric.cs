using System.Collections.Frozen;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Rubrics;

/// <summary>
/// The rubric: every criterion with its authority, and the arithmetic that makes grades of results. It is data, versioned and council-editable; the
/// built-in one is <see cref="Standard"/>, another comes through <see cref="RubricFile.Parse"/>.
/// </summary>
public sealed record Rubric
{
    private readonly FrozenDictionary<string, Criterion> _byId;

    internal Rubric(IReadOnlyList<Criterion> criteria)
    {
        Criteria = criteria;
        _byId = criteria.ToFrozenDictionary(criterion => criterion.Id, StringComparer.Ordinal);
    }

    /// <summary>The rubric built in.</summary>
    public static Rubric Standard { get; } = RubricFile.LoadStandard();

    public required string Version { get; init; }

    public required string Title { get; init; }

    /// <summary>Twelve hexadecimal digits of the content's SHA-256: two rubrics that decide alike have the same, however their files are spaced.</summary>
    public required string Hash { get; init; }

    /// <summary>The criteria in the file's order.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Lowest score of each grade above Inadequate, in hundredths.</summary>
    public required Bands Bands { get; init; }

    public required Ladder Ladder { get; init; }

    /// <summary>Weight of each section in the plan's score; <see cref="SectionCode.None"/> for the plan as a whole.</summary>
    public required IReadOnlyDictionary<SectionCode, int> Weights { get; init; }

    public required IReadOnlyList<Cap> Caps { get; init; }

    public Criterion this[string id] => _byId[id];

    public bool Has(string id) => _byId.ContainsKey(id);
}

/// <summary>One criterion as the rubric defines it.</summary>
public sealed record Criterion
{
    public required string Id { get; init; }

    /// <summary>The section whose grade it counts towards; None for the plan as a whole.</summary>
    public required SectionCode Section { get; init; }

    public required string Title { get; init; }

    /// <summary>Regulation, paragraph of the Code or case; "Good practice" where there is none.</summary>
    public required string Authority { get; init; }

    public required bool Statutory { get; init; }

    public required Decision Decide { get; init; }

    /// <summary>1 to 10: what it counts among its section's points.</summary>
    public required int Weight { get; init; }

    /// <summary>Severity of a full finding by placement; the law expects less detail of a special placement, never none (B-M v Oxfordshire [2018] UKUT 35).</summary>
    public required IReadOnlyDictionary<string, Severity> Severity { get; init; }

    public IReadOnlyDictionary<string, int> Thresholds { get; init; } = FrozenDictionary<string, int>.Empty;

    public required IReadOnlyList<FindingKind> Findings { get; init; }

    /// <summary>Severity of a finding of this kind at a placement.</summary>
    public Severity SeverityOf(FindingKind kind, PlacementContext context)
    {
        var full = Severity.TryGetValue(PlacementWords.Word(context), out var own) ? own : Severity["default"];
        return kind.Weigh switch
        {
            FindingWeight.Full => full,
            FindingWeight.Less => (Severity)Math.Max((int)full - 1, 0),
            _ => Model.Severity.Note,
        };
    }

    /// <summary>A threshold, the placement's own if the rubric gives one.</summary>
    public int Threshold(string name, PlacementContext context) =>
        Thresholds.TryGetValue(PlacementWords.Word(context) + "." + name, out var own) ? own : Thresholds[name];
}

/// <summary>A kind of finding: its fixed code, how it weighs against the criterion's severity, and what mends it.</summary>
public sealed record FindingKind(string Code, FindingWeight Weigh, string Mend);

/// <summary>Full has the criterion's severity, less one step below, a note is never more.</summary>
public enum FindingWeight
{
    Note,
    Less,
    Full,
}

/// <summary>What a criterion needs to be decided.</summary>
public enum Decision
{
    Text,
    TextAndMeaning,
    Metadata,

    /// <summary>The reports behind Section K, or other plans: not assessed from one plan's text.</summary>
    Advice,

    /// <summary>A person only.</summary>
    Human,
}

/// <summary>Lowest score of each grade, in hundredths of a point.</summary>
public sealed record Bands(int Outstanding, int Good, int RequiresImprovement)
{
    /// <summary>Lowest and highest score of a grade.</summary>
    public (int Low, int High) Of(Grade grade) => grade switch
    {
        Grade.Outstanding => (Outstanding, 1_000),
        Grade.Good => (Good, Outstanding - 1),
        Grade.RequiresImprovement => (RequiresImprovement, Good - 1),
        _ => (0, RequiresImprovement - 1),
    };

    public Grade GradeOf(int scoreHundredths) =>
        scoreHundredths >= Outstanding ? Grade.Outstanding
        : scoreHundredths >= Good ? Grade.Good
        : scoreHundredths >= RequiresImprovement ? Grade.RequiresImprovement
        : Grade.Inadequate;
}

/// <summary>How many slips outside the statutory results move a section down (docs/rubric.md).</summary>
public sealed record Ladder(int SlipsForRequiresImprovement, int SlipsForGood);

/// <summary>A gate: where its conditions all hold, the plan's grade can be no better than <see cref="Grade"/>.</summary>
public sealed record Cap
{
    public required string Id { get; init; }

    public required string Criterion { get; init; }

    /// <summary>The criterion came out so or worse.</summary>
    public string? Status { get; init; }

    /// <summary>A second criterion that must have the same status or worse.</summary>
    public string? Other { get; init; }

    /// <summary>Only findings of this code count.</summary>
    public string? Code { get; init; }

    /// <summary>Only findings in these sections count.</summary>
    public IReadOnlyList<SectionCode> Sections { get; init; } = [];

    /// <summary>At least so many findings.</summary>
    public int Least { get; init; }

    /// <summary>Findings on more than this share of the section's provision items.</summary>
    public int? MorePercent { get; init; }

    public required Grade Grade { get; init; }

    public required string Text { get; init; }

    public required string Authority { get; init; }
}
