using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>Adds a run's counter rows up over its shards: one encoded count vector for every <c>{dimension}~{value}</c>.</summary>
public sealed class CounterTotals(ITableStore tables)
{
    public async Task<IReadOnlyDictionary<string, byte[]>> LoadAsync(RunManifest manifest, CancellationToken cancel)
    {
        var totals = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var shard in PlanKeys.Shards(manifest))
        {
            // Counter keys begin with '!' and a letter; claims with "!=", which sorts before.
            await foreach (var row in tables.QueryAsync(WorkingTables.Ledger.Name, manifest.Run + "~" + shard, "!a", "!{", cancel))
            {
                var value = row.RowKey[CounterRow.Prefix.Length..];
                totals[value] = CounterArithmetic.Move(totals.GetValueOrDefault(value, []), [], new RowReader(row).Bytes("counts"));
            }
        }

        return totals;
    }
}
