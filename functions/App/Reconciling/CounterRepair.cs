using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Reconciling;

/// <summary>Holds a shard's counter rows against the sum of its ledger rows' contributions. Nothing in normal work parts the two; a hand that edits tables may.</summary>
public sealed class CounterRepair(ITableStore tables, LedgerStore ledger)
{
    private const int RowsAtOnce = 100;
    private static readonly string Table = WorkingTables.Ledger.Name;

    /// <summary>True if anything had to be repaired.</summary>
    public async Task<bool> RepairAsync(string run, string shard, CancellationToken cancel)
    {
        var partition = run + "~" + shard;
        var counters = new Dictionary<string, TableRecord>(StringComparer.Ordinal);
        await foreach (var row in tables.QueryAsync(Table, partition, "!a", "!{", cancel))
        {
            counters[row.RowKey] = row;
        }

        var actions = new List<TableAction>();
        foreach (var (value, counts) in await SumsAsync(run, shard, cancel))
        {
            counters.Remove(CounterRow.RowKey(value), out var row);
            var standing = row is null ? [] : new RowReader(row).Bytes("counts");
            if (CounterRow.Change(partition, value, row, standing, counts) is { } action)
            {
                actions.Add(action);
            }
        }

        actions.AddRange(counters.Values.Select(row => new TableAction(TableActionKind.Delete, row)));
        foreach (var chunk in actions.Chunk(RowsAtOnce))
        {
            // Under their ETags: a plan committed meanwhile makes this a matter for the next round.
            await tables.CommitAsync(Table, chunk, cancel);
        }

        return actions.Count > 0;
    }

    private async Task<SortedDictionary<string, byte[]>> SumsAsync(string run, string shard, CancellationToken cancel)
    {
        var sums = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var entry in ledger.ListAsync(run, shard, cancel))
        {
            foreach (var value in entry.Values)
            {
                sums[value] = CounterArithmetic.Move(sums.GetValueOrDefault(value, []), [], entry.Contribution);
            }
        }

        return sums;
    }
}
