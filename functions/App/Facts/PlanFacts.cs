using EhcpPipeline.Audit.Model;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Facts;

/// <summary>All rows that one assessment projects into the fact tables, by table. Pure: the same assessment gives the same rows.</summary>
internal static class PlanFacts
{
    public static IReadOnlyDictionary<string, IReadOnlyList<TableRecord>> Of(
        LedgerEntry entry, Plan plan, Assessment assessment, IReadOnlyDictionary<string, string> cohort)
    {
        var rows = new FactRows(entry);
        return new Dictionary<string, IReadOnlyList<TableRecord>>(StringComparer.Ordinal)
        {
            [FactTables.Plans.Name] = [PlanRow.Of(rows, entry, plan, assessment, cohort)],
            [FactTables.Sections.Name] = SectionRows.Of(rows, assessment),
            [FactTables.Criteria.Name] = CriterionRows.Of(rows, assessment),
            [FactTables.Provisions.Name] = ProvisionRows.Of(rows, assessment),
            [FactTables.Outcomes.Name] = OutcomeRows.Of(rows, assessment),
            [FactTables.Needs.Name] = NeedRows.Of(rows, assessment),
            [FactTables.Misplacements.Name] = MisplacementRows.Of(rows, assessment),
            [FactTables.Advice.Name] = AdviceRows.Of(rows, assessment),
            [FactTables.AdviceReports.Name] = AdviceReportRows.Of(rows, assessment.Supplied),
            [FactTables.AdviceItems.Name] = AdviceItemRows.Of(rows, assessment.Supplied),
            [FactTables.AdviceMatches.Name] = AdviceMatchRows.Of(rows, assessment),
            [FactTables.Quotes.Name] = QuoteRows.Of(rows, assessment),
            [WorkingTables.Improvements.Name] = ImprovementRows.Of(rows, assessment),
        };
    }
}
