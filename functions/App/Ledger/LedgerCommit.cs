using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Ledger;

/// <summary>
/// The one step that changes what counts. In one entity group transaction, every row under its ETag: the upload's ledger row, and the counter rows of
/// its old and new cohort values, minus the old contribution, plus the new. A stale worker changes nothing; a crash before it shows nothing.
/// </summary>
public sealed class LedgerCommit(ITableStore tables)
{
    private static readonly string Table = WorkingTables.Ledger.Name;

    /// <summary>
    /// Replaces <paramref name="before"/> (as read, with its ETag) by <paramref name="after"/>. False if anything changed meanwhile: read again and start
    /// anew.
    /// </summary>
    public async Task<bool> TryCommitAsync(LedgerEntry before, LedgerEntry after, CancellationToken cancel)
    {
        var partition = before.PartitionKey;
        var keys = before.Values.Union(after.Values, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var rows = await Task.WhenAll(keys.Select(key => tables.GetAsync(Table, partition, CounterRow.RowKey(key), cancel)));
        var actions = new List<TableAction>(keys.Length + 1) { new(TableActionKind.Replace, after.ToRecord() with { ETag = before.ETag }) };
        for (var i = 0; i < keys.Length; i++)
        {
            var minus = before.Values.Contains(keys[i], StringComparer.Ordinal) ? before.Contribution : [];
            var plus = after.Values.Contains(keys[i], StringComparer.Ordinal) ? after.Contribution : [];
            if (CounterRow.Change(partition, keys[i], rows[i], minus, plus) is { } action)
            {
                actions.Add(action);
            }
        }

        return (await tables.CommitAsync(Table, actions, cancel)).Committed;
    }
}
