using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EhcpPipeline.LocalHost.Binding;

/// <summary>
/// Conversions in the order of the worker's input converters: the type itself, Guid and times, text and bytes, then JSON (case-insensitive).
/// </summary>
internal static class ValueConversion
{
    /// <summary>The worker's default serializer options.</summary>
    internal static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Throws <see cref="FormatException"/> or <see cref="JsonException"/> if the value is not of the form the type needs.</summary>
    internal static object? Convert(object? value, Type type)
    {
        if (value is null || type.IsInstanceOfType(value))
        {
            return value;
        }

        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            _ when wanted.IsInstanceOfType(value) => value,
            string text => FromText(text, wanted),
            ReadOnlyMemory<byte> bytes => FromBytes(bytes, wanted),
            DateTimeOffset time when wanted == typeof(DateTime) => time.UtcDateTime,
            _ when wanted == typeof(string) => System.Convert.ToString(value, CultureInfo.InvariantCulture),
            IConvertible number when typeof(IConvertible).IsAssignableFrom(wanted) => System.Convert.ChangeType(number, wanted, CultureInfo.InvariantCulture),
            _ => JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, Json), wanted, Json),
        };
    }

    private static object? FromText(string text, Type wanted)
    {
        if (wanted == typeof(Guid) && Guid.TryParse(text, CultureInfo.InvariantCulture, out var guid))
        {
            return guid;
        }

        if (wanted == typeof(DateTimeOffset) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
        {
            return time;
        }

        if (wanted == typeof(DateTime) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var dateTime))
        {
            return dateTime;
        }

        return Raw(Encoding.UTF8.GetBytes(text), wanted) ?? JsonSerializer.Deserialize(text, wanted, Json);
    }

    private static object? FromBytes(ReadOnlyMemory<byte> bytes, Type wanted) =>
        wanted == typeof(string)
            ? new StreamReader(new MemoryStream(bytes.ToArray(), writable: false), Encoding.UTF8).ReadToEnd()
            : Raw(bytes.ToArray(), wanted) ?? JsonSerializer.Deserialize(bytes.Span, wanted, Json);

    private static object? Raw(byte[] bytes, Type wanted) => wanted switch
    {
        _ when wanted == typeof(byte[]) => bytes,
        _ when wanted == typeof(BinaryData) => new BinaryData(bytes),
        _ when wanted == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>(bytes),
        _ when wanted == typeof(Stream) => new MemoryStream(bytes, writable: false),
        _ => null,
    };
}
