using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>What the parent forum asked of each service's reports: do they name needs, are they specified, and did the plans take them over.</summary>
internal static class AdviceQualityTable
{
    public static IReadOnlyList<TableRecord> Of(RunManifest manifest, RunCounts counts) =>
        [.. from grade in counts.ByGrade()
            from role in Measures.AdviceRoles
            where grade.Counts[$"report.{role}.reports"] > 0
            select Row(manifest, role, grade.Grade, grade.Counts)];

    private static TableRecord Row(RunManifest manifest, string role, string grade, Contribution counts)
    {
        var row = ReportRows.Begin(ReportTableSchemas.AdviceQuality, manifest, role, grade).Set("role", role).Set("plangrade", grade);
        foreach (var column in Measures.ReportCounts)
        {
            row.Count(column, counts, $"report.{role}.{column}");
        }

        return row.Build();
    }
}
