using System.Globalization;
using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Cohorts;

/// <summary>
/// A cohort file came or changed: writes down what is wrong with it, row by row, and sends every upload whose record is new or changed to be assessed.
/// A run that is not open yet needs nothing: its opening sends all uploads.
/// </summary>
public sealed class CohortImport(RunDirectory runs, CohortBook cohorts, LedgerStore ledger, RowWriter rows, PipelineQueues queues)
{
    /// <summary>Begins the keys of a moderation file's faults, which stand in the same table.</summary>
    public const char ModerationPrefix = 'm';

    public async Task ImportAsync(string run, CancellationToken cancel)
    {
        if (await runs.FindAsync(run, cancel) is not { } state || !await ListFaultsAsync(state, cancel))
        {
            return;
        }

        foreach (var shard in PlanKeys.Shards(state.Manifest))
        {
            await foreach (var entry in ledger.ListAsync(run, shard, cancel))
            {
                if (await ChangedAsync(state, entry, cancel))
                {
                    await queues.AssessAsync(run, entry.Plan, cancel);
                }
            }
        }
    }

    /// <summary>Writes down what is wrong with the run's cohort file; false if there is none.</summary>
    public async Task<bool> ListFaultsAsync(RunState run, CancellationToken cancel)
    {
        if (await cohorts.ReadingAsync(run, cancel) is not { } reading)
        {
            return false;
        }

        var issues = reading.Issues.Select((issue, index) => Row(run.Name, issue, index)).ToList();
        await rows.UpsertAsync(WorkingTables.CohortIssues.Name, issues, cancel);
        var standing = issues.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        await rows.DeleteWhereAsync(
            WorkingTables.CohortIssues.Name, run.Name, row => !row.RowKey.StartsWith(ModerationPrefix) && !standing.Contains(row.RowKey), cancel);
        return true;
    }

    private async Task<bool> ChangedAsync(RunState run, LedgerEntry entry, CancellationToken cancel)
    {
        var standing = await cohorts.StandingAsync(run, entry.Plan, cancel);
        return !UploadStatus.IsFinal(entry.Status) || standing.RecordHash != entry.Record || (standing.Exclusion.Length > 0 && standing.Exclusion != entry.Reason);
    }

    private static TableRecord Row(string run, CohortIssue issue, int index)
    {
        var key = issue.Line.ToString("D6", CultureInfo.InvariantCulture) + "~" + index.ToString("D6", CultureInfo.InvariantCulture);
        return new RowBuilder(WorkingTables.CohortIssues, run, key)
            .Set("run", run).Set("line", issue.Line).Set("column", issue.Column).Set("kind", issue.Kind.ToString().ToLowerInvariant())
            .Set("fault", issue.Fault).Set("done", issue.Done).Build();
    }
}
