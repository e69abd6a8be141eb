using System.Text;
using System.Text.Json;
using EhcpPipeline.LocalHost.Binding;

namespace EhcpPipeline.LocalHost.Outputs;

/// <summary>
/// What a value bound to a queue output becomes: null no message; text itself; anything else JSON; and a JSON array, text that is one included,
/// a message for each element.
/// </summary>
internal static class MessageSplitting
{
    internal static IReadOnlyList<string> Messages(object? value)
    {
        var text = Text(value);
        if (text is null)
        {
            return [];
        }

        return text.AsSpan().TrimStart() is ['[', ..] && TryArray(text) is { } elements ? elements : [text];
    }

    /// <summary>The value as the worker writes it down.</summary>
    internal static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        BinaryData data => data.ToString(),
        _ => JsonSerializer.Serialize(value, value.GetType(), ValueConversion.Json),
    };

    private static List<string>? TryArray(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.EnumerateArray().Where(element => element.ValueKind != JsonValueKind.Null).Select(Element)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Element(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
}
