using System.Globalization;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Assessing;

/// <summary>
/// A plan's row in the triage table. Its key carries the priority, so that the table's own order is the order of rewriting; no rank is stored.
/// Every key a plan was ever written under is noted first, as <c>!=triage~{plan}~{priority}</c> in its ledger partition, so that the row of a worker
/// that lost the race, or died, is found and taken away without reading the whole table.
/// </summary>
public sealed class TriageRows(ITableStore tables, RowWriter rows)
{
    public const int MaximumPriority = 9_999;
    private const string NotePrefix = "!=triage~";

    public async Task PutAsync(LedgerEntry entry, Assessment assessment, CancellationToken cancel)
    {
        var note = new RowBuilder(WorkingTables.Ledger, entry.PartitionKey, NotesOf(entry) + Digits(assessment.Triage.Priority)).Set("priority", assessment.Triage.Priority).Build();
        await tables.CommitAsync(WorkingTables.Ledger.Name, [new TableAction(TableActionKind.Upsert, note)], cancel);
        var row = new RowBuilder(WorkingTables.Triage, entry.Run, Key(entry.Plan, assessment.Triage.Priority))
            .Set("run", entry.Run).Set("plan", entry.Plan).Set("child", entry.Child).Set("priority", assessment.Triage.Priority)
            .Set("grade", entry.Grade).Set("score", FactColumns.Points(assessment.Grade.ScoreHundredths))
            .Set("reasons", string.Join("; ", assessment.Triage.Reasons.Select(Reason)))
            .Set("why", string.Join("; ", Why(assessment))).Set("needsperson", assessment.NeedsPerson).Set("generation", entry.Generation8).Build();
        await tables.CommitAsync(WorkingTables.Triage.Name, [new TableAction(TableActionKind.Upsert, row)], cancel);
    }

    /// <summary>Whether all that is written of a committed plan is of its commit, and nothing of a worker that lost the race to it or died.</summary>
    public async Task<bool> StandsAsync(LedgerEntry entry, CancellationToken cancel)
    {
        if ((await StaleAsync(entry, cancel)).Count > 0)
        {
            return false;
        }

        return entry.Priority is not { } priority
            || (await tables.GetAsync(WorkingTables.Triage.Name, entry.Run, Key(entry.Plan, priority), cancel) is { } row
                && new RowReader(row).Text("generation") == entry.Generation8);
    }

    /// <summary>Deletes the plan's rows of every priority but the committed one, and all of them if it has none.</summary>
    public async Task TidyAsync(LedgerEntry entry, CancellationToken cancel)
    {
        foreach (var note in await StaleAsync(entry, cancel))
        {
            await rows.DeleteUnlessAsync(WorkingTables.Triage.Name, entry.Run, Key(entry.Plan, new RowReader(note).Integer("priority") ?? 0), keep: false, cancel);
            await rows.DeleteUnlessAsync(WorkingTables.Ledger.Name, note.PartitionKey, note.RowKey, keep: false, cancel);
        }
    }

    private async Task<List<TableRecord>> StaleAsync(LedgerEntry entry, CancellationToken cancel)
    {
        var stale = new List<TableRecord>();
        var notes = NotesOf(entry);
        await foreach (var note in tables.QueryAsync(WorkingTables.Ledger.Name, entry.PartitionKey, notes, RowWriter.Beyond(notes), cancel))
        {
            if (new RowReader(note).Integer("priority") != entry.Priority)
            {
                stale.Add(note);
            }
        }

        return stale;
    }

    public static string Key(string plan, int priority) => Digits(MaximumPriority - priority) + "~" + plan;

    private static string NotesOf(LedgerEntry entry) => NotePrefix + entry.Plan + "~";

    private static string Digits(int priority) => priority.ToString("D4", CultureInfo.InvariantCulture);

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
