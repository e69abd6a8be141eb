using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Prioritising;

/// <summary>When a plan was last reviewed and is next due, by the record, else by the plan.</summary>
public static class ReviewDates
{
    /// <summary>The latest review known; null where none is.</summary>
    public static DateOnly? Last(Plan plan, CohortRecord? record)
    {
        ArgumentNullException.ThrowIfNull(plan);
        DateOnly?[] reviews = [record?.LastReview, record?.ReviewMeeting, plan.Dates.LastReview];
        return reviews.Max();
    }

    /// <summary>Within the manifest's months of the last review, or of the plan's making where none is known (Children and Families Act 2014, s44(1)).</summary>
    public static DateOnly? Due(Plan plan, CohortRecord? record, RunManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var last = Last(plan, record) ?? record?.CurrentFinal ?? plan.Dates.Issued ?? record?.FirstFinal;
        return last?.AddMonths(manifest.ReviewMonths);
    }

    /// <summary>Whole months from the last review, or from the plan's making, to the as-of date; null where neither is known.</summary>
    public static int? MonthsSince(Plan plan, CohortRecord? record, RunManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var last = Last(plan, record) ?? record?.CurrentFinal ?? plan.Dates.Issued ?? record?.FirstFinal;
        return last is { } date ? Math.Max(0, SchoolYear.Months(date, manifest.AsOf)) : null;
    }
}
