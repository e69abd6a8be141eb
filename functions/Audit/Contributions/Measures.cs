using System.Collections.Frozen;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Contributions;

/// <summary>
/// The catalogue of measures: everything the report tables are made of, as whole numbers that add up over plans. A measure's place is what counters
/// store, so the order may only grow at the end; any other change needs another <see cref="CatalogueVersion"/>. Names are words joined by dots.
/// </summary>
public static class Measures
{
    /// <summary>First byte of every stored contribution.</summary>
    public const byte CatalogueVersion = 1;

    /// <summary>Sections that have grades: "none" is the plan as a whole.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["none", "A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"];

    /// <summary>Sections between which passages are misplaced; H where a plan has not divided it.</summary>
    public static IReadOnlyList<string> Places { get; } = ["A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J", "K"];

    public static IReadOnlyList<string> Grades { get; } = [.. Enum.GetValues<Grade>().Select(grade => grade.Code())];

    public static IReadOnlyList<string> Statuses { get; } = ["notassessed", "notapplicable", "met", "partlymet", "notmet"];

    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<ProvisionKind>().Select(kind => kind.Code())];

    public static IReadOnlyList<string> Verdicts { get; } = [.. Enum.GetValues<Verdict>().Select(verdict => verdict.Code())];

    /// <summary>Provision by who must secure it: F education, G health, H social care, other where it stands anywhere else.</summary>
    public static IReadOnlyList<string> ProvisionGroups { get; } = ["f", "g", "h", "other"];

    public static IReadOnlyList<string> Dimensions { get; } = ["content", "amount", "frequency", "who", "duration", "ratio", "setting", "review"];

    public static IReadOnlyList<string> OutcomeTypes { get; } = [.. Enum.GetValues<OutcomeType>().Select(type => type.Code())];

    public static IReadOnlyList<string> Themes { get; } = ["employment", "independent_living", "community", "health"];

    /// <summary>Bands of months, of reviews and of reports alike.</summary>
    public static IReadOnlyList<string> AgeBands { get; } = ["0-6", "7-12", "13-24", "25-36", "37+", "unknown"];

    public static IReadOnlyList<string> AdviceRoles { get; } = [.. Enum.GetValues<AdviceRole>().Select(role => role.ToString().ToLowerInvariant())];

    public static IReadOnlyList<string> Services { get; } = ["education", "health", "social_care", "family"];

    public static IReadOnlyList<string> AdviceStatuses { get; } = ["listed", "requested", "received", "absent", "nil"];

    /// <summary>The shape in which the Department for Education reports timeliness.</summary>
    public static IReadOnlyList<string> TimelinessBands { get; } = ["within20", "over20", "over52", "unknown"];

    /// <summary>What is counted of the reports that came beside plans, by their authors' role.</summary>
    public static IReadOnlyList<string> ReportCounts { get; } =
        ["reports", "returned", "needs", "needsomitted", "outcomes", "outcomessmart", "recommendations", "full", "partial", "vague", "kept", "watereddown", "vagueinsource", "missing"];

    private static readonly string[] Names = [.. All()];

    private static readonly FrozenDictionary<string, int> Indexes = Names.Select((name, at) => (name, at)).ToFrozenDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);

    public static int Count => Names.Length;

    /// <summary>All names in the order of their index.</summary>
    public static IReadOnlyList<string> Catalogue => Names;

    /// <summary>The index of a measure. Throws <see cref="ArgumentException"/> for a name that is none.</summary>
    public static int Index(string name) =>
        Indexes.TryGetValue(name, out var index) ? index : throw new ArgumentException($"'{name}' is no measure.", nameof(name));

    public static string Name(int index) => Names[index];

    /// <summary>The band of an age in whole months.</summary>
    public static string AgeBand(int? months) => months switch
    {
        null => "unknown",
        <= 6 => "0-6",
        <= 12 => "7-12",
        <= 24 => "13-24",
        <= 36 => "25-36",
        _ => "37+",
    };

    private static IEnumerable<string> All() =>
    [
        "plans", "needsperson", "score", "document.score", "record",
        .. Grades.Select(grade => $"grade.{grade}"),
        .. Grades.Select(grade => $"document.grade.{grade}"),
        .. Grades.SelectMany(grade => Grades.Select(predicted => $"contested.{grade}.{predicted}")),
        .. Sections.SelectMany(section => Each($"section.{section}", "present", "labelled", "nil", "points", "maximum")),
        .. Sections.SelectMany(section => Each($"section.{section}.grade", [.. Grades, "none"])),
        .. Rubric.Standard.Criteria.SelectMany(criterion => Each($"criterion.{criterion.Id}", [.. Statuses])),
        .. Rubric.Standard.Criteria.SelectMany(criterion => criterion.Findings.Select(kind => $"finding.{criterion.Id}.{kind.Code}")),
        .. Rubric.Standard.Criteria.SelectMany(criterion => criterion.Findings.Select(kind => $"findingplans.{criterion.Id}.{kind.Code}")),
        .. ProvisionGroups.SelectMany(group => Kinds.SelectMany(kind => Each($"provision.{group}.{kind}", [.. Verdicts]))),
        .. ProvisionGroups.SelectMany(group => Kinds.SelectMany(kind => Dimensions.Take(4).Select(dimension => $"missing.{group}.{kind}.{dimension}"))),
        .. Dimensions.Select(dimension => $"present.f.{dimension}"),
        .. Each("provision.plans", "any", "allfull", "nonefull", "halffull"),
        .. Each("red", "delegation", "unilateral_change", "band_or_money", "plans"),
        .. Each("outcomes", "total", "specific", "measurable", "timebound", "smart", "stale", "dated"),
        .. Each("outcomes.plans", "any", "allsmart", "nonesmart"),
        .. OutcomeTypes.Select(type => $"outcomes.type.{type}"),
        .. Themes.Select(theme => $"outcomes.theme.{theme}"),
        .. Each("pfa", "applicable", "notapplicable", "unknown", "any", "provision", "themes", "themes0", "themes1", "themes2", "themes3", "themes4", "outcomes", "smart"),
        .. Themes.Select(theme => $"pfa.plans.{theme}"),
        .. Each("needs", "total", "orphan", "plansorphan"),
        .. Places.SelectMany(from => Places.Where(to => to != from).Select(to => $"misplaced.{from}.{to}")),
        .. Each("misplaced", "plans", "total"),
        .. AgeBands.Select(band => $"review.age.{band}"),
        .. Each("review", "overdue", "known", "months", "months2", "score", "score2", "monthsscore"),
        .. AdviceRoles.SelectMany(role => Each($"advice.{role}", [.. AdviceStatuses])),
        .. AdviceRoles.SelectMany(role => Each($"advice.{role}.age", [.. AgeBands])),
        .. Services.SelectMany(service => Each($"service.{service}", [.. AdviceStatuses])),
        .. Each("advice", "plans", "reports", "parentpaid", "over24", "allthree"),
        .. TimelinessBands.Select(band => $"timeliness.{band}"),
        .. TimelinessBands.Select(band => $"timeliness.noexception.{band}"),
        .. Each("timeliness", "exception", "weeks", "known"),
        .. AdviceRoles.SelectMany(role => Each($"report.{role}", [.. ReportCounts])),
        .. Each("report.plans", "any", "watereddown", "needsomitted"),
    ];

    private static IEnumerable<string> Each(string stem, params string[] ends) => ends.Select(end => $"{stem}.{end}");
}
