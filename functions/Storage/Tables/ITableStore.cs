namespace EhcpPipeline.Storage.Tables;

/// <summary>
/// Tables with the semantics of Azure Table Storage. Rows come back in ordinal order of PartitionKey, then RowKey. Tables come into being at the first
/// write; reading an absent table gives nothing. Values are string, int, long, double (finite), bool, DateTimeOffset (UTC) or byte[]; a null value is an absent property.
/// </summary>
public interface ITableStore
{
    Task<TableRecord?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancel);

    /// <summary>Rows of one partition with <paramref name="fromRowKey"/> ≤ RowKey &lt; <paramref name="beforeRowKey"/>; null leaves an end open.</summary>
    IAsyncEnumerable<TableRecord> QueryAsync(string table, string partitionKey, string? fromRowKey, string? beforeRowKey, CancellationToken cancel);

    /// <summary>All rows of a table.</summary>
    IAsyncEnumerable<TableRecord> ScanAsync(string table, CancellationToken cancel);

    /// <summary>
    /// One entity group transaction: at most 100 actions on distinct rows of one partition, 4 MiB together; all or nothing.
    /// A failed condition (an ETag that no longer matches, an insert that finds a row, a row that is gone) is a <see cref="CommitResult"/>, not an exception.
    /// Throws <see cref="ArgumentException"/> for anything the service would refuse: keys, sizes, counts, types, several partitions.
    /// </summary>
    Task<CommitResult> CommitAsync(string table, IReadOnlyList<TableAction> actions, CancellationToken cancel);
}

/// <summary>A row. <see cref="ETag"/> is set on rows that were read.</summary>
public sealed record TableRecord
{
    public required string PartitionKey { get; init; }

    public required string RowKey { get; init; }

    public string? ETag { get; init; }

    /// <summary>Property values by name, in ordinal order of name.</summary>
    public required IReadOnlyDictionary<string, object> Values { get; init; }
}

/// <summary>What a transaction does with one row.</summary>
public enum TableActionKind
{
    /// <summary>Adds; fails if the row exists.</summary>
    Insert,

    /// <summary>Replaces whatever is there.</summary>
    Upsert,

    /// <summary>Replaces the row with exactly this ETag.</summary>
    Replace,

    /// <summary>Deletes the row with exactly this ETag, or, without an ETag, whatever is there (absent is fine only without one).</summary>
    Delete,
}

/// <summary>One action of a transaction; <see cref="TableActionKind.Replace"/> takes its condition from <see cref="TableRecord.ETag"/>.</summary>
public sealed record TableAction(TableActionKind Kind, TableRecord Record);

/// <summary>Committed with the new ETags in the order of the actions, or refused because of the action at <see cref="FailedAction"/> (-1 if the store cannot say which).</summary>
public sealed record CommitResult
{
    public bool Committed { get; init; }

    public int FailedAction { get; init; } = -1;

    public IReadOnlyList<string?> ETags { get; init; } = [];
}
