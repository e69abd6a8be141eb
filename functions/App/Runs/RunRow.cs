using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Runs;

/// <summary>Changes a run's row under its ETag, again and again until nobody else wrote meanwhile.</summary>
public sealed class RunRow(ITableStore tables)
{
    private const int Tries = 50;

    /// <summary>
    /// Applies <paramref name="change"/> to the row's values (a copy; empty for a new row); returning null leaves the row alone.
    /// Throws <see cref="TimeoutException"/> after 50 lost races, so that the message is tried again later.
    /// </summary>
    public async Task<TableRecord?> ChangeAsync(string run, Func<Dictionary<string, object>, Dictionary<string, object>?> change, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var row = await tables.GetAsync(WorkingTables.Runs.Name, RunDirectory.Partition, run, cancel);
            var changed = change(row is null ? new(StringComparer.Ordinal) { ["run"] = run } : new(row.Values, StringComparer.Ordinal));
            if (changed is null)
            {
                return row;
            }

            var next = new TableRecord { PartitionKey = RunDirectory.Partition, RowKey = run, ETag = row?.ETag, Values = changed };
            var kind = row is null ? TableActionKind.Insert : TableActionKind.Replace;
            var result = await tables.CommitAsync(WorkingTables.Runs.Name, [new TableAction(kind, next)], cancel);
            if (result.Committed)
            {
                return next with { ETag = result.ETags[0] };
            }
        }

        throw new TimeoutException("The run's row changed under every one of 50 tries.");
    }
}
