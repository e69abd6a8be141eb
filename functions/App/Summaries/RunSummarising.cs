using EhcpPipeline.Functions.Moderation;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>
/// Writes a run's report tables and overview page from its counters. The flag is cleared and the epoch raised before the counters are read: a change
/// after that asks for another summary.
/// </summary>
public sealed class RunSummarising(
    RunDirectory runs, RunRow row, CounterTotals totals, ReportWriter writer, ReportTables tables, ModerationImport moderation, OverviewWriting overview)
{
    public async Task SummariseAsync(string run, CancellationToken cancel)
    {
        var begun = await row.ChangeAsync(run, Begin, cancel);
        if (begun is null || await runs.FindAsync(run, cancel) is not { } state)
        {
            return;
        }

        var epoch = new RowReader(begun).Integer("epoch") ?? 0;
        var counts = new RunCounts(await totals.LoadAsync(state.Manifest, cancel));
        await row.ChangeAsync(run, values => Totals(values, counts, epoch), cancel);
        var agreement = AgreementRows.Of(run, await moderation.ListAsync(run, cancel));
        foreach (var (table, rows) in tables.Of(state.Manifest, counts).Append((ModerationTables.Agreement, agreement)))
        {
            if (!await writer.ReplaceAsync(table, state.Manifest, epoch, rows, cancel))
            {
                return;
            }
        }

        await overview.WriteAsync(state, counts, cancel);
    }

    private static Dictionary<string, object> Begin(Dictionary<string, object> values)
    {
        values["pending"] = false;
        values["epoch"] = (values.TryGetValue("epoch", out var epoch) && epoch is int number ? number : 0) + 1;
        return values;
    }

    private static Dictionary<string, object>? Totals(Dictionary<string, object> values, RunCounts counts, int epoch)
    {
        if (values.TryGetValue("epoch", out var current) && current is int newest && newest > epoch)
        {
            return null;
        }

        values["uploads"] = counts.Uploads;
        values["assessed"] = counts.Assessed;
        values["failed"] = counts.Failed;
        values["excluded"] = counts.Excluded;
        return values;
    }
}
