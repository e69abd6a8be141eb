using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Facts;

/// <summary>Writes projected rows and deletes stale ones; order and repetition do not matter to the result.</summary>
public sealed class RowWriter(ITableStore tables)
{
    public Task UpsertAsync(string table, IReadOnlyList<TableRecord> records, CancellationToken cancel) => tables.UpsertAllAsync(table, records, cancel);

    /// <summary>Deletes the rows whose key begins with <paramref name="prefix"/> but not with <paramref name="keep"/> (empty keeps none).</summary>
    public async Task DeleteOthersAsync(string table, string partitionKey, string prefix, string keep, CancellationToken cancel)
    {
        var stale = new List<TableRecord>();
        await foreach (var record in tables.QueryAsync(table, partitionKey, prefix, Beyond(prefix), cancel))
        {
            if (keep.Length == 0 || !record.RowKey.StartsWith(keep, StringComparison.Ordinal))
            {
                stale.Add(record);
            }
        }

        await tables.DeleteAllAsync(table, stale, cancel);
    }

    /// <summary>Deletes the rows of a partition that a condition names.</summary>
    public async Task DeleteWhereAsync(string table, string partitionKey, Func<TableRecord, bool> stale, CancellationToken cancel)
    {
        var found = new List<TableRecord>();
        await foreach (var record in tables.QueryAsync(table, partitionKey, null, null, cancel))
        {
            if (stale(record))
            {
                found.Add(record);
            }
        }

        await tables.DeleteAllAsync(table, found, cancel);
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
