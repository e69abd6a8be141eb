namespace EhcpPipeline.Storage.Schemas;

/// <summary>One table: its name (lower case, since Power BI's connector fails on others), who may read it, its keys and columns.</summary>
public sealed record TableSchema
{
    public required string Name { get; init; }

    public required TableAudience Audience { get; init; }

    /// <summary>What one row is.</summary>
    public required string Row { get; init; }

    /// <summary>Form of the PartitionKey and RowKey, for documentation.</summary>
    public required string Keys { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public Column? Find(string column) => Columns.FirstOrDefault(candidate => candidate.Name == column);
}

/// <summary>
/// One column. A column that is not <paramref name="Exported"/> is bookkeeping of the store it lives in (an ETag, a counter of writes): it may differ
/// between hosts and stays out of CSV files and of the promise that the same inputs give the same bytes.
/// </summary>
public sealed record Column(string Name, ColumnType Type, string Meaning, bool Exported = true);

/// <summary>Types that Azure Table Storage keeps and Power BI reads without loss.</summary>
public enum ColumnType
{
    Text,
    Integer,
    Number,
    Boolean,
    Date,
    Bytes,
}

/// <summary>Who a table is for. Private and working tables hold pseudonymous data of single plans; published ones are safe for small numbers.</summary>
public enum TableAudience
{
    Fact,
    Working,
    Moderation,
    Report,
    Published,
}
