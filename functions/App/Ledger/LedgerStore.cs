using System.Runtime.CompilerServices;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Ledger;

/// <summary>Reads and writes upload rows of the ledger. Every write is conditional: a stale worker gets false and starts again.</summary>
public sealed class LedgerStore(ITableStore tables)
{
    private const int Tries = 20;
    private static readonly string Table = WorkingTables.Ledger.Name;

    public async Task<LedgerEntry?> GetAsync(string run, string shard, string plan, CancellationToken cancel) =>
        await tables.GetAsync(Table, run + "~" + shard, plan, cancel) is { } record ? LedgerEntry.From(record) : null;

    /// <summary>Inserts an entry without an ETag, replaces one with exactly its ETag.</summary>
    public async Task<bool> TryWriteAsync(LedgerEntry entry, CancellationToken cancel)
    {
        var kind = entry.ETag is null ? TableActionKind.Insert : TableActionKind.Replace;
        return (await tables.CommitAsync(Table, [new TableAction(kind, entry.ToRecord())], cancel)).Committed;
    }

    /// <summary>
    /// Changes an entry under its ETag, again until nobody else wrote meanwhile; <paramref name="change"/> gives back the entry itself to leave it alone.
    /// False if there is no such entry. Throws <see cref="TimeoutException"/> after 20 lost races, so that the message is tried again later.
    /// </summary>
    public async Task<bool> ChangeAsync(string run, string shard, string plan, Func<LedgerEntry, LedgerEntry> change, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await GetAsync(run, shard, plan, cancel) is not { } entry)
            {
                return false;
            }

            var changed = change(entry);
            if (ReferenceEquals(changed, entry) || await TryWriteAsync(changed, cancel))
            {
                return true;
            }
        }

        throw new TimeoutException("An upload's ledger row changed under every one of 20 tries.");
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
