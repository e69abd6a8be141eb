using System.Runtime.CompilerServices;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Ledger;

/// <summary>Reads and writes upload rows of the ledger. Every write is conditional: a stale worker gets false and starts again.</summary>
public sealed class LedgerStore(ITableStore tables)
{
    private static readonly string Table = WorkingTables.Ledger.Name;

    public async Task<LedgerEntry?> GetAsync(string run, string shard, string plan, CancellationToken cancel) =>
        await tables.GetAsync(Table, run + "~" + shard, plan, cancel) is { } record ? LedgerEntry.From(record) : null;

    /// <summary>Inserts an entry without an ETag, replaces one with exactly its ETag.</summary>
    public async Task<bool> TryWriteAsync(LedgerEntry entry, CancellationToken cancel)
    {
        var kind = entry.ETag is null ? TableActionKind.Insert : TableActionKind.Replace;
        return (await tables.CommitAsync(Table, [new TableAction(kind, entry.ToRecord())], cancel)).Committed;
    }

    /// <summary>All uploads of one shard. Counters and claims are left out: their keys begin with '!', a plan's with a digit or letter.</summary>
    public async IAsyncEnumerable<LedgerEntry> ListAsync(string run, string shard, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var record in tables.QueryAsync(Table, run + "~" + shard, "0", "{", cancel))
        {
            yield return LedgerEntry.From(record);
        }
    }
}
