using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>All report tables of a run from its counters. Pure: the same counters give the same rows.</summary>
public sealed class ReportTables(Rubric rubric)
{
    public IEnumerable<(TableSchema Table, IReadOnlyList<TableRecord> Rows)> Of(RunManifest manifest, RunCounts counts) =>
    [
        (ReportTableSchemas.GradeBySection, GradeTables.BySection(manifest, counts)),
        (ReportTableSchemas.GradeByCriterion, GradeTables.ByCriterion(manifest, counts, rubric)),
        (ReportTableSchemas.GradeByCohort, GradeTables.ByCohort(manifest, counts)),
        (ReportTableSchemas.QuantifiedByKind, ContentTables.QuantifiedByKind(manifest, counts)),
        (ReportTableSchemas.SmartByCohort, ContentTables.SmartByCohort(manifest, counts)),
        (ReportTableSchemas.Adulthood, ContentTables.Adulthood(manifest, counts)),
        (ReportTableSchemas.MisplacementMatrix, ContentTables.Misplacements(manifest, counts)),
        (ReportTableSchemas.ReviewAge, ProcessTables.ReviewAge(manifest, counts)),
        (ReportTableSchemas.Contributions, ProcessTables.Contributions(manifest, counts)),
        (ReportTableSchemas.AdviceQuality, AdviceQualityTable.Of(manifest, counts)),
        (ReportTableSchemas.Timeliness, ProcessTables.Timeliness(manifest, counts)),
        (ReportTableSchemas.Movement, ProcessTables.Movement(manifest, counts)),
    ];
}
