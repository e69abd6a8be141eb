using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Schemas;

/// <summary>Reads a row's values; an absent text is empty, an absent number null, an absent boolean false.</summary>
public readonly struct RowReader(TableRecord record)
{
    public string Text(string column) => record.Values.TryGetValue(column, out var value) && value is string text ? text : "";

    public int? Integer(string column) => record.Values.TryGetValue(column, out var value) ? value as int? : null;

    public double? Number(string column) => record.Values.TryGetValue(column, out var value) ? value as double? : null;

    public bool Boolean(string column) => record.Values.TryGetValue(column, out var value) && value is true;

    public DateTimeOffset? Date(string column) => record.Values.TryGetValue(column, out var value) ? value as DateTimeOffset? : null;

    public byte[] Bytes(string column) => record.Values.TryGetValue(column, out var value) && value is byte[] bytes ? bytes : [];
}
