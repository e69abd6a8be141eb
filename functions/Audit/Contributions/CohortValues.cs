using System.Text;
using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Prioritising;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Contributions;

/// <summary>One group of plans that a plan belongs to: a counter row's <c>{dimension}~{value}</c>.</summary>
public sealed record CohortValue(string Dimension, string Value)
{
    public override string ToString() => $"{Dimension}~{Value}";
}

/// <summary>
/// The groups of plans that a plan is counted in: one value for each dimension that the parent forum asked for, the plan's grade among them, and
/// <c>all~all</c>. Values are safe in table keys; what is not known is <c>unknown</c>.
/// </summary>
public static class CohortValues
{
    private const string Unknown = "unknown";

    private const int LongestValue = 60;

    private static readonly string[] Statutory = ["education", "health", "social_care"];

    /// <summary>The dimensions in the order in which <see cref="Of"/> lists them.</summary>
    public static IReadOnlyList<string> Dimensions { get; } =
    [
        "all", "plangrade", "ncy", "ageband", "keystage", "primaryneed", "secondaryneed", "schooltype", "placement", "sensetting", "senunit", "resourced",
        "inarea", "ward", "ethnicity", "sex", "reviewage", "amendmentage", "planage", "newplan", "oversight", "services", "reportage", "appeal",
        "parttime", "lookedafter", "personalbudget", "preference", "timeliness", "requestsource",
    ];

    public static IReadOnlyList<CohortValue> Of(CohortRecord? record, Plan plan, Assessment assessment, RunManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(manifest);
        var year = assessment.YearGroup;
        var born = record?.Born ?? plan.Dates.Born;
        var first = record?.FirstFinal ?? plan.Dates.Final;
        var current = plan.Dates.Issued ?? record?.CurrentFinal;
        string[] values =
        [
            "all",
            assessment.Grade.Grade.Code(),
            year is { } ncy ? YearWord(ncy) : Unknown,
            born is { } birth ? AgeBand(SchoolYear.Age(birth, manifest.AsOf)) : Unknown,
            year is { } stage ? KeyStage(stage) : Unknown,
            Safe(record?.PrimaryNeed),
            record is not null && record.PrimaryNeed is not null && record.SecondaryNeed is null ? "none" : Safe(record?.SecondaryNeed),
            SchoolTypes.Group(record?.SchoolTypeCode),
            PlacementWords.Word(assessment.Placement),
            record is { SenSetting: null, Urn: not null } ? "none" : Safe(record?.SenSetting),
            Flag(record?.SenUnit),
            Flag(record?.ResourcedProvision),
            Flag(record?.InArea),
            Safe(record?.Ward),
            Safe(record?.Ethnicity),
            Safe(record?.Sex),
            Measures.AgeBand(ReviewDates.MonthsSince(plan, record, manifest)),
            MonthsBand(current, manifest),
            MonthsBand(first, manifest),
            first is { } made ? (SchoolYear.Months(made, manifest.AsOf) < 12 ? "new" : "existing") : Unknown,
            record is null ? Unknown : record.CheckedByRole is null ? "none" : Safe(record.CheckedByRole),
            ServiceSet(assessment, record),
            Measures.AgeBand(assessment.Advice.Select(advice => advice.AgeMonths).Max()),
            record switch { { Tribunal: true } => "tribunal", { Mediation: true } => "mediation", { Tribunal: false } => "none", _ => Unknown },
            Flag(record?.PartTimeTimetable),
            Flag(record?.LookedAfter),
            Flag(record?.PersonalBudget),
            Flag(record?.PreferenceMet),
            record?.TwentyWeekException == true ? "exception" : Timeliness.Band(record),
            record?.RequestSource is { } source ? source.ToString(System.Globalization.CultureInfo.InvariantCulture) : Unknown,
        ];
        return [.. Dimensions.Zip(values, (dimension, value) => new CohortValue(dimension, value))];
    }

    /// <summary>A text as a value: lower-case letters and digits, everything between as one '-', at most 60 characters; "unknown" where nothing is left.</summary>
    public static string Safe(string? text)
    {
        var safe = new StringBuilder();
        foreach (var symbol in (text ?? "").ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(symbol))
            {
                safe.Append(symbol);
            }
            else if (safe.Length > 0 && safe[^1] != '-')
            {
                safe.Append('-');
            }
        }

        var cut = safe.ToString(0, Math.Min(safe.Length, LongestValue)).Trim('-');
        return cut.Length == 0 ? Unknown : cut;
    }

    // "n3" is three years before Reception; two digits keep the years in order.
    private static string YearWord(int year) => year < 0
        ? "n" + (-year).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : year.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    // The age bands in which the Department for Education publishes plans.
    private static string AgeBand(int age) => age switch { < 5 => "0-4", < 11 => "5-10", < 16 => "11-15", < 20 => "16-19", _ => "20-25" };

    private static string KeyStage(int year) => year switch { <= 0 => "early-years", <= 2 => "ks1", <= 6 => "ks2", <= 9 => "ks3", <= 11 => "ks4", <= 14 => "post-16", _ => "post-19" };

    private static string Flag(bool? flag) => flag switch { true => "yes", false => "no", _ => Unknown };

    private static string MonthsBand(DateOnly? from, RunManifest manifest) =>
        Measures.AgeBand(from is { } date ? Math.Max(0, SchoolYear.Months(date, manifest.AsOf)) : null);

    private static string ServiceSet(Assessment assessment, CohortRecord? record)
    {
        var there = assessment.Advice.Select(advice => AdviceTally.ServiceOf(advice.Item.Role))
            .Concat((record?.Advice ?? []).Where(advice => advice.Status == "received").Select(advice => advice.Service.Replace(' ', '_'))).ToHashSet(StringComparer.Ordinal);
        var three = Statutory.Where(there.Contains).ToList();
        return three.Count == 3 ? "all-three" : three.Count == 0 ? "none" : string.Join('-', three.Select(service => service == "social_care" ? "care" : service));
    }
}
