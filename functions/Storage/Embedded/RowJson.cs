using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EhcpPipeline.Storage.Embedded;

/// <summary>
/// A row's properties as JSON: strings, booleans and 32-bit integers as they are; a 64-bit integer, a double, a time and bytes as an object of one
/// member that names the type, so that each reads back as exactly what was written.
/// </summary>
internal static class RowJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    internal static string Write(IReadOnlyList<KeyValuePair<string, object>> values)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            foreach (var (name, value) in values)
            {
                json.WritePropertyName(name);
                WriteValue(json, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static IReadOnlyDictionary<string, object> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var values = new OrderedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in json.RootElement.EnumerateObject())
        {
            values.Add(property.Name, ReadValue(property.Value));
        }

        return values;
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                WriteTyped(json, "int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteTyped(json, "double", number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                WriteTyped(json, "datetime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                WriteTyped(json, "binary", Convert.ToBase64String(bytes));
                break;
            default:
                throw new ArgumentException("A table value is a string, int, long, double, bool, DateTimeOffset or byte[].", nameof(value));
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string type, string text)
    {
        json.WriteStartObject();
        json.WriteString(type, text);
        json.WriteEndObject();
    }

    private static object ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetInt32(),
        JsonValueKind.Object => ReadTyped(value.EnumerateObject().First()),
        _ => throw new InvalidDataException("A row of the store is damaged."),
    };

    private static object ReadTyped(JsonProperty property)
    {
        var text = property.Value.GetString()!;
        return property.Name switch
        {
            "int64" => long.Parse(text, CultureInfo.InvariantCulture),
            "double" => double.Parse(text, CultureInfo.InvariantCulture),
            "datetime" => new DateTimeOffset(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)),
            "binary" => Convert.FromBase64String(text),
            _ => throw new InvalidDataException("A row of the store is damaged."),
        };
    }
}
