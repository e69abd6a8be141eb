using System.Globalization;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Assessing;

/// <summary>A plan's row in the triage table. Its key carries the priority, so that the table's own order is the order of rewriting; no rank is stored.</summary>
public sealed class TriageRows(ITableStore tables, RowWriter rows)
{
    public const int MaximumPriority = 9_999;

    public Task PutAsync(LedgerEntry entry, Assessment assessment, CancellationToken cancel)
    {
        var row = new RowBuilder(WorkingTables.Triage, entry.Run, Key(entry.Plan, assessment.Triage.Priority))
            .Set("run", entry.Run).Set("plan", entry.Plan).Set("child", entry.Child).Set("priority", assessment.Triage.Priority)
            .Set("grade", entry.Grade).Set("score", FactColumns.Points(assessment.Grade.ScoreHundredths))
            .Set("reasons", string.Join("; ", assessment.Triage.Reasons.Select(Reason)))
            .Set("why", string.Join("; ", Why(assessment))).Set("needsperson", assessment.NeedsPerson).Build();
        return tables.CommitAsync(WorkingTables.Triage.Name, [new TableAction(TableActionKind.Upsert, row)], cancel);
    }

    /// <summary>Deletes the row of the priority before the last commit, if it is another.</summary>
    public async Task TidyAsync(LedgerEntry entry, CancellationToken cancel)
    {
        if (entry.PreviousPriority is { } previous && previous != entry.Priority)
        {
            await rows.DeleteUnlessAsync(WorkingTables.Triage.Name, entry.Run, Key(entry.Plan, previous), keep: false, cancel);
        }
    }

    public static string Key(string plan, int priority) => (MaximumPriority - priority).ToString("D4", CultureInfo.InvariantCulture) + "~" + plan;

    // The grade stands in its own column; what people ask next is why the document earned it.
    private static IEnumerable<string> Why(Assessment assessment)
    {
        foreach (var reason in assessment.Triage.Reasons.Where(reason => reason.Code is not ("inadequate" or "requires-improvement")))
        {
            yield return reason.Text;
        }

        var provision = assessment.Provision.Where(item => item.Judgement.Verdict != Verdict.NotApplicable).ToList();
        if (provision.Any(item => item.Judgement.Flagged))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{provision.Count(item => item.Judgement.Flagged)} of {provision.Count} provision items not fully specified");
        }

        if (assessment.Outcomes.Any(outcome => !outcome.Judgement.Smart))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{assessment.Outcomes.Count(outcome => !outcome.Judgement.Smart)} of {assessment.Outcomes.Count} outcomes not SMART");
        }
    }

    private static string Reason(TriageReason reason) => reason.Code + " " + reason.Points.ToString(CultureInfo.InvariantCulture);
}
