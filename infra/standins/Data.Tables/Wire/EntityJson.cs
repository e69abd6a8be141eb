using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Rows as the service's JSON: a type annotation beside every value whose type JSON does not tell.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    internal static string Address(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Literal(partitionKey)}',RowKey='{Literal(rowKey)}')";

    internal static byte[] Write(ITableEntity entity)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in (TableEntity)entity)
            {
                if (name is not "odata.etag" and not "Timestamp")
                {
                    Write(json, name, value);
                }
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    internal static TableEntity Read(JsonElement row)
    {
        var types = row.EnumerateObject()
            .Where(property => property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            .ToDictionary(property => property.Name[..^TypeSuffix.Length], property => property.Value.GetString(), StringComparer.Ordinal);
        var entity = new TableEntity();
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name == "odata.etag")
            {
                entity.ETag = new ETag(property.Value.GetString()!);
            }
            else if (property.NameEquals("Timestamp"))
            {
                entity.Timestamp = Time(property.Value.GetString()!);
            }
            else if (!property.Name.Contains("odata.", StringComparison.Ordinal) && property.Value.ValueKind != JsonValueKind.Null)
            {
                entity[property.Name] = Value(property.Value, types.GetValueOrDefault(property.Name));
            }
        }

        return entity;
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case long number:
                WriteTyped(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteString(name + TypeSuffix, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case DateTimeOffset time:
                WriteTyped(json, name, "Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(bytes));
                break;
            default:
                throw new NotSupportedException("The stand-in does not write values of type " + value.GetType().Name + ".");
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string text)
    {
        json.WriteString(name + TypeSuffix, type);
        json.WriteString(name, text);
    }

    private static object Value(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        ("Edm.Int64", JsonValueKind.String) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Int64", _) => value.GetInt64(),
        ("Edm.Double", JsonValueKind.String) => Double(value.GetString()!),
        ("Edm.Double", _) => value.GetDouble(),
        ("Edm.DateTime", _) => Time(value.GetString()!),
        ("Edm.Binary", _) => Convert.FromBase64String(value.GetString()!),
        ("Edm.Guid", _) => Guid.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (_, JsonValueKind.String) => value.GetString()!,
        (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (_, JsonValueKind.Number) when value.TryGetInt32(out var number) && !value.GetRawText().Contains('.', StringComparison.Ordinal) => number,
        (_, JsonValueKind.Number) => value.GetDouble(),
        _ => throw new NotSupportedException("The stand-in does not read values of type " + type + "."),
    };

    private static double Double(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string Literal(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
