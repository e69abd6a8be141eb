using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>Grades by section, by criterion and by cohort.</summary>
internal static class GradeTables
{
    public static IReadOnlyList<TableRecord> BySection(RunManifest manifest, RunCounts counts) =>
        [.. from section in Measures.Sections.Where(section => section != "none")
            from grade in counts.ByGrade()
            select ReportRows.Begin(ReportTableSchemas.GradeBySection, manifest, section, grade.Grade)
                .Set("section", section).Set("plangrade", grade.Grade).Count("plans", grade.Counts, "plans")
                .Grades(grade.Counts, "section." + section + ".grade")
                .Set("absent", (int)(grade.Counts["plans"] - grade.Counts["section." + section + ".present"])).Build()];

    public static IReadOnlyList<TableRecord> ByCriterion(RunManifest manifest, RunCounts counts, Rubric rubric) =>
        [.. from criterion in rubric.Criteria
            from grade in counts.ByGrade()
            select Criterion(manifest, criterion, grade.Grade, grade.Counts)];

    public static IReadOnlyList<TableRecord> ByCohort(RunManifest manifest, RunCounts counts) =>
        [.. counts.Cohorts().Select(cohort => ReportRows.Begin(ReportTableSchemas.GradeByCohort, manifest, cohort.Dimension, cohort.Value)
            .Set("dimension", cohort.Dimension).Set("value", cohort.Value).Count("plans", cohort.Counts, "plans").Grades(cohort.Counts)
            .Grades(cohort.Counts, "document.grade", "document_").MeanScore(cohort.Counts).Count("needsperson", cohort.Counts, "needsperson").Build())];

    private static TableRecord Criterion(RunManifest manifest, Criterion criterion, string grade, Contribution counts)
    {
        var row = ReportRows.Begin(ReportTableSchemas.GradeByCriterion, manifest, criterion.Id, grade)
            .Set("criterion", criterion.Id).Set("section", criterion.Section.Code()).Set("plangrade", grade).Count("plans", counts, "plans");
        foreach (var status in Measures.Statuses)
        {
            row.Count(status, counts, "criterion." + criterion.Id + "." + status);
        }

        return row.Build();
    }
}
