using EhcpPipeline.Functions.Advice;
using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Assessing;

/// <summary>
/// Writes what follows from an end state before the commit, and clears away after it what earlier generations left. Both can be repeated at any time
/// with the same effect.
/// </summary>
public sealed class Projections(AssessmentShelf assessments, RowWriter rows, TriageRows triage, DocumentShelf documents, AdviceShelf advice)
{
    private static readonly IReadOnlyList<TableSchema> PerGeneration =
    [
        FactTables.Plans, FactTables.Sections, FactTables.Criteria, FactTables.Provisions, FactTables.Outcomes, FactTables.Needs, FactTables.Misplacements,
        FactTables.Advice, FactTables.AdviceReports, FactTables.AdviceItems, FactTables.AdviceMatches, FactTables.Quotes, WorkingTables.Improvements,
    ];

    public async Task WriteAsync(RunState run, EndState end, CancellationToken cancel)
    {
        var entry = end.Entry;
        if (end.Assessment is { } assessment)
        {
            // The triage row tells whose page stands: it goes first here and last in a restoration, so that it never vouches for another's page.
            await triage.PutAsync(entry, assessment, cancel);
            await assessments.PutAsync(end, assessment, cancel);
        }

        foreach (var (table, records) in end.Rows)
        {
            await rows.UpsertAsync(table, records, cancel);
        }
    }

    /// <summary>Whether what is keyed by the plan alone (triage row, page) is of the committed generation; a worker that lost the race may have written over it.</summary>
    public Task<bool> StandsAsync(LedgerEntry entry, CancellationToken cancel) => triage.StandsAsync(entry, cancel);

    /// <summary>Writes page and triage row of a committed assessment again.</summary>
    public async Task RestoreAsync(EndState end, CancellationToken cancel)
    {
        if (end.Assessment is { } assessment)
        {
            await assessments.PutAsync(end, assessment, cancel);
            await triage.PutAsync(end.Entry, assessment, cancel);
        }
    }

    public async Task TidyAsync(RunState run, LedgerEntry entry, CancellationToken cancel)
    {
        var keep = entry.Status == UploadStatus.Assessed ? entry.Plan + "~" + entry.Generation8 + "~" : "";
        foreach (var table in PerGeneration)
        {
            await rows.DeleteOthersAsync(table.Name, entry.PartitionKey, entry.Plan + "~", keep, cancel);
        }

        await rows.DeleteUnlessAsync(FactTables.Failures.Name, entry.PartitionKey, entry.Plan, entry.Status == UploadStatus.Failed, cancel);
        await rows.DeleteUnlessAsync(FactTables.Exclusions.Name, entry.PartitionKey, entry.Plan, entry.Status == UploadStatus.Excluded, cancel);
        await triage.TidyAsync(entry, cancel);
        await assessments.TidyAsync(entry, cancel);

        // A plan that was left out is neither graded nor kept, as parents were promised: nothing read from it stays. Duplicates and superseded plans keep
        // theirs, since they may count again when another plan goes.
        var forget = entry.Status == UploadStatus.Excluded && entry.Reason is Cohorts.CohortStanding.OptedOut;
        await documents.ClearAsync(run.Name, entry.Plan, forget ? null : entry.Content, cancel);
        await advice.TidyAsync(run.Name, entry, forget, cancel);
    }
}
