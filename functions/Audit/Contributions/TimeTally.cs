using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Prioritising;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Contributions;

/// <summary>Time since the last review, with the sums that a correlation with the score needs; and the 20 weeks.</summary>
internal static class TimeTally
{
    public static void Add(Tally tally, Assessment assessment, Plan plan, CohortRecord? record, RunManifest manifest)
    {
        var months = ReviewDates.MonthsSince(plan, record, manifest);
        tally.Add($"review.age.{Measures.AgeBand(months)}");
        tally.Add("review.overdue", ReviewDates.Due(plan, record, manifest) < manifest.AsOf);
        if (months is { } known)
        {
            long score = assessment.Grade.ScoreHundredths;
            tally.Add("review.known");
            tally.Add("review.months", known);
            tally.Add("review.months2", (long)known * known);
            tally.Add("review.score", score);
            tally.Add("review.score2", score * score);
            tally.Add("review.monthsscore", known * score);
        }

        var band = Timeliness.Band(record);
        tally.Add($"timeliness.{band}");
        tally.Add("timeliness.exception", record?.TwentyWeekException == true);
        tally.Add($"timeliness.noexception.{band}", record?.TwentyWeekException == true ? 0 : 1);
        if (Timeliness.Weeks(record) is { } weeks)
        {
            tally.Add("timeliness.known");
            tally.Add("timeliness.weeks", weeks);
        }
    }
}

/// <summary>From request to first final plan: 20 weeks at most (SEND Regulations 2014, reg 13(2)).</summary>
public static class Timeliness
{
    /// <summary>Weeks begun between request and first final plan; null where either date is unknown.</summary>
    public static int? Weeks(CohortRecord? record) =>
        record is { Received: { } received, FirstFinal: { } issued } ? (issued.DayNumber - received.DayNumber + 6) / 7 : null;

    /// <summary>One of <see cref="Measures.TimelinessBands"/>.</summary>
    public static string Band(CohortRecord? record) => Weeks(record) switch
    {
        null => "unknown",
        <= 20 => "within20",
        <= 52 => "over20",
        _ => "over52",
    };
}
