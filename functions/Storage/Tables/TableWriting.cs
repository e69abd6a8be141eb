namespace EhcpPipeline.Storage.Tables;

/// <summary>Writes of many rows that need no transaction: each row lands whole, the rows together may land in part and are written again.</summary>
public static class TableWriting
{
    /// <summary>A quarter of the service's limit, so that no estimate of a row's size on the wire matters.</summary>
    private const int CharactersTogether = 150_000;

    /// <summary>Upserts rows of any partitions, in transactions of at most 100 rows.</summary>
    public static Task UpsertAllAsync(this ITableStore tables, string table, IEnumerable<TableRecord> rows, CancellationToken cancel) =>
        CommitAllAsync(tables, table, TableActionKind.Upsert, rows, cancel);

    /// <summary>Deletes rows whatever their ETag; those already gone are passed over.</summary>
    public static Task DeleteAllAsync(this ITableStore tables, string table, IEnumerable<TableRecord> rows, CancellationToken cancel) =>
        CommitAllAsync(tables, table, TableActionKind.Delete, rows.Select(row => row with { ETag = null, Values = NoValues }), cancel);

    private static readonly Dictionary<string, object> NoValues = [];

    private static async Task CommitAllAsync(ITableStore tables, string table, TableActionKind kind, IEnumerable<TableRecord> rows, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var partition in rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal))
        {
            var together = new List<TableAction>(TableLimits.Actions);
            var size = 0;
            foreach (var row in partition)
            {
                var length = row.Values.Values.Sum(value => value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => 16 });
                if (together.Count == TableLimits.Actions || (together.Count > 0 && size + length > CharactersTogether))
                {
                    await CommitAsync(tables, table, together, cancel).ConfigureAwait(false);
                    together = new List<TableAction>(TableLimits.Actions);
                    size = 0;
                }

                together.Add(new(kind, row));
                size += length;
            }

            await CommitAsync(tables, table, together, cancel).ConfigureAwait(false);
        }
    }

    private static async Task CommitAsync(ITableStore tables, string table, List<TableAction> together, CancellationToken cancel)
    {
        var result = await tables.CommitAsync(table, together, cancel).ConfigureAwait(false);
        if (!result.Committed)
        {
            throw new InvalidOperationException("An unconditional write was refused.");
        }
    }
}
