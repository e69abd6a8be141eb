using EhcpPipeline.Audit.Model;
using EhcpPipeline.Functions.Assessing;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Facts;

internal static class PlanRow
{
    public static TableRecord Of(FactRows rows, LedgerEntry entry, Plan plan, Assessment assessment, IReadOnlyDictionary<string, string> cohort)
    {
        var row = rows.Begin(FactTables.Plans, 'a', 1)
            .Set("grade", assessment.Grade.Grade.Code())
            .Set("score", FactColumns.Points(assessment.Grade.ScoreHundredths))
            .Set("documentgrade", assessment.DocumentGrade.Grade.Code())
            .Set("documentscore", FactColumns.Points(assessment.DocumentGrade.ScoreHundredths))
            .Set("overriddenby", GradeOverride.Role(entry.Override))
            .Set("needsperson", assessment.NeedsPerson)
            .Set("priority", assessment.Triage.Priority)
            .Set("provisionitems", assessment.Provision.Count(item => item.Judgement.Verdict != Verdict.NotApplicable))
            .Set("provisionfull", Count(assessment, Verdict.Full))
            .Set("provisionpartial", Count(assessment, Verdict.Partial))
            .Set("provisionvague", Count(assessment, Verdict.Vague))
            .Set("outcomes", assessment.Outcomes.Count)
            .Set("outcomessmart", assessment.Outcomes.Count(outcome => outcome.Judgement.Smart))
            .Set("needs", assessment.Needs.Count)
            .Set("needsorphan", assessment.Needs.Count(need => need.Provision.Count == 0))
            .Set("legalreds", assessment.Provision.Count(item => item.Judgement.Red != LegalRed.None))
            .Set("planstatus", Words.Of(plan.Status))
            .Set("issued", plan.Dates.Issued);
        foreach (var column in CohortColumns.All)
        {
            row.Set(column, cohort.GetValueOrDefault(column, "unknown"));
        }

        return row.Build();
    }

    private static int Count(Assessment assessment, Verdict verdict) => assessment.Provision.Count(item => item.Judgement.Verdict == verdict);
}
