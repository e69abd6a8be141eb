using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>Reviews, advice, timeliness and movement: the process behind the documents.</summary>
internal static class ProcessTables
{
    private const string AllThree = "allthree";

    public static IReadOnlyList<TableRecord> ReviewAge(RunManifest manifest, RunCounts counts) =>
        [.. counts.Values("reviewage").Select(band => ReportRows.Begin(ReportTableSchemas.ReviewAge, manifest, band.Value)
            .Set("band", band.Value).Count("plans", band.Counts, "plans").Grades(band.Counts).MeanScore(band.Counts).Build()),
            .. Correlation(manifest, counts.All)];

    public static IReadOnlyList<TableRecord> Contributions(RunManifest manifest, RunCounts counts) =>
        [.. from grade in counts.ByGrade()
            from role in Measures.AdviceRoles.Append(AllThree)
            select Role(manifest, role, grade.Grade, grade.Counts)];

    public static IReadOnlyList<TableRecord> Timeliness(RunManifest manifest, RunCounts counts) =>
        [.. counts.Values("timeliness").Select(band => ReportRows.Begin(ReportTableSchemas.Timeliness, manifest, band.Value)
            .Set("band", band.Value).Count("plans", band.Counts, "plans").Grades(band.Counts).Build())];

    public static IReadOnlyList<TableRecord> Movement(RunManifest manifest, RunCounts counts) =>
        [.. from earlier in counts.Values("earlier")
            from now in Measures.Grades
            let plans = (int)earlier.Counts["grade." + now]
            where plans > 0
            select ReportRows.Begin(ReportTableSchemas.Movement, manifest, earlier.Value, now)
                .Set("earlier", earlier.Value).Set("now", now).Set("plans", plans).Build()];

    private static TableRecord Role(RunManifest manifest, string role, string grade, Contribution counts)
    {
        var row = ReportRows.Begin(ReportTableSchemas.Contributions, manifest, role, grade)
            .Set("role", role).Set("plangrade", grade).Count("plans", counts, "plans");
        if (role == AllThree)
        {
            return row.Count("listed", counts, "advice.allthree").Build();
        }

        foreach (var status in Measures.AdviceStatuses)
        {
            row.Count(status, counts, "advice." + role + "." + status);
        }

        return row.Set("over24months", (int)(counts[$"advice.{role}.age.25-36"] + counts[$"advice.{role}.age.37+"])).Build();
    }

    /// <summary>Pearson's correlation of months since the last review with the score, over the plans whose review is known; absent where it is undefined.</summary>
    private static IEnumerable<TableRecord> Correlation(RunManifest manifest, Contribution all)
    {
        var row = ReportRows.Begin(ReportTableSchemas.ReviewAge, manifest, "correlation").Set("band", "correlation").Count("plans", all, "review.known");
        if (PearsonCorrelation.TenThousandths(all["review.known"], all["review.months"], all["review.score"], all["review.months2"], all["review.score2"], all["review.monthsscore"]) is { } r)
        {
            row.Set("correlation", r / 10_000d);
        }

        yield return row.Build();
    }
}
