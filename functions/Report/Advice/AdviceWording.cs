using System.Globalization;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Report.Advice;

/// <summary>The words that people read for advisers, verdicts and losses, and the fixed codes of tables and JSON.</summary>
public static class AdviceWording
{
    private const int SchoolWeeks = 38;

    public static string Adviser(AdviceRole role) => role switch
    {
        AdviceRole.School => "the school or setting",
        AdviceRole.Ep => "the educational psychologist",
        AdviceRole.Salt => "the speech and language therapist",
        AdviceRole.Ot => "the occupational therapist",
        AdviceRole.Physio => "the physiotherapist",
        AdviceRole.Medical => "the paediatrician or health adviser",
        AdviceRole.Social => "the social care adviser",
        AdviceRole.Tod => "the specialist teacher for sensory impairment",
        AdviceRole.Spld => "the specialist teacher",
        AdviceRole.Camhs => "the mental health practitioner",
        AdviceRole.Pfa => "the adviser on preparing for adulthood",
        AdviceRole.College => "the college",
        AdviceRole.Parent => "the parents or carers",
        AdviceRole.Child => "the child",
        AdviceRole.Yp => "the young person",
        _ => "the adviser",
    };

    public static string Code(ReportVerdict verdict) => verdict switch
    {
        ReportVerdict.Acceptable => "acceptable",
        ReportVerdict.ReturnForAmendment => "return_for_amendment",
        ReportVerdict.Views => "views",
        ReportVerdict.NilReturn => "nil_return",
        _ => "unreadable",
    };

    public static string Of(ReportVerdict verdict) => verdict switch
    {
        ReportVerdict.Acceptable => "acceptable",
        ReportVerdict.ReturnForAmendment => "to be returned for amendment",
        ReportVerdict.Views => "the family's views",
        ReportVerdict.NilReturn => "a nil return",
        _ => "could not be read",
    };

    public static string Code(ReportFault fault) => fault switch
    {
        ReportFault.NoNeeds => "no_needs",
        ReportFault.NoRecommendations => "no_recommendations",
        ReportFault.NotSpecified => "not_specified",
        ReportFault.Unlawful => "unlawful",
        _ => "outcomes_not_smart",
    };

    public static string Code(MatchStatus status) => status switch
    {
        MatchStatus.Kept => "kept",
        MatchStatus.WateredDown => "watered_down",
        MatchStatus.VagueInSource => "vague_in_source",
        MatchStatus.Missing => "missing",
        _ => "no_source",
    };

    public static string Of(MatchStatus status) => status switch
    {
        MatchStatus.Kept => "kept",
        MatchStatus.WateredDown => "watered down",
        MatchStatus.VagueInSource => "vague in the report already",
        MatchStatus.Missing => "not in the plan",
        _ => "no report supplied asks for it",
    };

    public static string Code(LossKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>One loss as a sentence that quotes both sides.</summary>
    public static string Of(Loss loss) => loss.Kind switch
    {
        LossKind.Content => "What is done: " + Change(loss),
        LossKind.Amount => "How long: " + Change(loss),
        LossKind.Frequency => "How often: " + Change(loss),
        LossKind.Duration => "For how long: " + Change(loss),
        LossKind.Who => "By whom: " + Change(loss),
        LossKind.Expertise => "Training of whoever delivers: " + Change(loss),
        LossKind.Group => "Alone or in what group: " + Change(loss),
        _ => "How firmly: " + Change(loss),
    };

    /// <summary>Both sides' time as a person counts it, by the week; empty where either is unknown or nothing was lost.</summary>
    public static string Time(AdviceMatch match) =>
        match is { AdvisedMinutes: { } advised, PlannedMinutes: { } planned } && planned < advised
            ? $"Advised {ByTheWeek(advised)}, planned {ByTheWeek(planned)}: {Less(advised, planned)}% less."
            : "";

    /// <summary>What a recommendation lacks, in plain words.</summary>
    public static string Lacks(Dimensions missing)
    {
        List<string> words =
        [
            .. missing.HasFlag(Dimensions.Content) ? ["what exactly is to be done or provided"] : Array.Empty<string>(),
            .. missing.HasFlag(Dimensions.Amount) ? ["how long each session lasts"] : Array.Empty<string>(),
            .. missing.HasFlag(Dimensions.Frequency) ? ["how often"] : Array.Empty<string>(),
            .. missing.HasFlag(Dimensions.Who) ? ["who is to deliver it, with what training"] : Array.Empty<string>(),
        ];
        return words.Count == 0 ? "" : words.Count == 1 ? words[0] : string.Join(", ", words[..^1]) + " and " + words[^1];
    }

    private static string Change(Loss loss) =>
        loss.Is.Length == 0 ? "\u201c" + loss.Was + "\u201d is left out."
        : loss.Was.Length == 0 ? "now \u201c" + loss.Is + "\u201d."
        : "\u201c" + loss.Was + "\u201d became \u201c" + loss.Is + "\u201d.";

    // Whole minutes a week, half up; what is rarer than a minute a week is told by the year.
    private static string ByTheWeek(int perYear)
    {
        var minutes = ((2 * perYear) + SchoolWeeks) / (2 * SchoolWeeks);
        return minutes == 0 ? Number(perYear) + " minutes a year"
            : minutes % 60 == 0 ? Number(minutes / 60) + (minutes == 60 ? " hour a week" : " hours a week")
            : minutes > 120 ? Number(minutes / 60) + " hours " + Number(minutes % 60) + " minutes a week"
            : Number(minutes) + " minutes a week";
    }

    private static string Less(int advised, int planned) => Number((int)(((200L * (advised - planned)) + advised) / (2L * advised)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
