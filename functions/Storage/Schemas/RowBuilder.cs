using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Schemas;

/// <summary>Builds a row that fits its table's schema: an unknown column or a wrong type is a programming error and throws at once.</summary>
public sealed class RowBuilder(TableSchema schema, string partitionKey, string rowKey)
{
    private readonly SortedDictionary<string, object> _values = new(StringComparer.Ordinal);

    public RowBuilder Set(string column, string? value) => value is null ? this : Put(column, ColumnType.Text, value);

    public RowBuilder Set(string column, int? value) => value is null ? this : Put(column, ColumnType.Integer, value.Value);

    public RowBuilder Set(string column, double? value) => value is null ? this : Put(column, ColumnType.Number, value.Value);

    public RowBuilder Set(string column, bool? value) => value is null ? this : Put(column, ColumnType.Boolean, value.Value);

    /// <summary>A date is kept as midnight UTC, which Power BI reads as the day.</summary>
    public RowBuilder Set(string column, DateOnly? value) =>
        value is null ? this : Put(column, ColumnType.Date, new DateTimeOffset(value.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));

    public RowBuilder Set(string column, byte[]? value) => value is null ? this : Put(column, ColumnType.Bytes, value);

    public TableRecord Build() => new() { PartitionKey = partitionKey, RowKey = rowKey, Values = _values };

    private RowBuilder Put(string column, ColumnType type, object value)
    {
        var known = schema.Find(column) ?? throw new ArgumentException($"Table {schema.Name} has no column {column}.", nameof(column));
        if (known.Type != type)
        {
            throw new ArgumentException($"Column {column} of table {schema.Name} is {known.Type}, not {type}.", nameof(column));
        }

        _values[column] = value;
        return this;
    }
}
