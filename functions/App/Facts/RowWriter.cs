using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Facts;

/// <summary>Writes and deletes projected rows in transactions of at most 100; order and repetition do not matter to the result.</summary>
public sealed class RowWriter(ITableStore tables)
{
    /// <summary>Rows a transaction may hold (Azure Table Storage).</summary>
    public const int TransactionRows = 100;

    // Quotes are the largest rows: at most 64 KiB each, so that 50 stay under the service's 4 MiB a transaction.
    private const int RowsAtOnce = 50;

    public async Task UpsertAsync(string table, IReadOnlyList<TableRecord> records, CancellationToken cancel)
    {
        foreach (var chunk in records.Chunk(RowsAtOnce))
        {
            await tables.CommitAsync(table, [.. chunk.Select(record => new TableAction(TableActionKind.Upsert, record))], cancel);
        }
    }

    /// <summary>Deletes the rows whose key begins with <paramref name="prefix"/> but not with <paramref name="keep"/> (empty keeps none).</summary>
    public async Task DeleteOthersAsync(string table, string partitionKey, string prefix, string keep, CancellationToken cancel)
    {
        var stale = new List<TableRecord>();
        await foreach (var record in tables.QueryAsync(table, partitionKey, prefix, Beyond(prefix), cancel))
        {
            if (keep.Length == 0 || !record.RowKey.StartsWith(keep, StringComparison.Ordinal))
            {
                stale.Add(record with { ETag = null });
            }
        }

        foreach (var chunk in stale.Chunk(TransactionRows))
        {
            await tables.CommitAsync(table, [.. chunk.Select(record => new TableAction(TableActionKind.Delete, record))], cancel);
        }
    }

    /// <summary>Deletes the rows of a partition that a condition names.</summary>
    public async Task DeleteWhereAsync(string table, string partitionKey, Func<TableRecord, bool> stale, CancellationToken cancel)
    {
        var found = new List<TableRecord>();
        await foreach (var record in tables.QueryAsync(table, partitionKey, null, null, cancel))
        {
            if (stale(record))
            {
                found.Add(record with { ETag = null });
            }
        }

        foreach (var chunk in found.Chunk(TransactionRows))
        {
            await tables.CommitAsync(table, [.. chunk.Select(record => new TableAction(TableActionKind.Delete, record))], cancel);
        }
    }

    public async Task DeleteUnlessAsync(string table, string partitionKey, string rowKey, bool keep, CancellationToken cancel)
    {
        if (!keep && await tables.GetAsync(table, partitionKey, rowKey, cancel) is { } record)
        {
            await tables.CommitAsync(table, [new TableAction(TableActionKind.Delete, record with { ETag = null })], cancel);
        }
    }

    /// <summary>The first key after all keys with this prefix.</summary>
    public static string Beyond(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
