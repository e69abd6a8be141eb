using System.Text.Json;

namespace EhcpPipeline.LocalHost.Blobs;

/// <summary>An Event Grid delivery: an array of events, or a single one; Event Grid's schema or CloudEvents. Other event types are passed over.</summary>
internal sealed record EventGridBody(string? ValidationCode, IReadOnlyList<(string Container, string Name)> Created)
{
    private const string SubjectStart = "/blobServices/default/containers/";
    private const string SubjectMiddle = "/blobs/";

    internal static EventGridBody? TryParse(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var events = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToList() : [json.RootElement];
            if (events.Any(single => single.ValueKind != JsonValueKind.Object))
            {
                return null;
            }

            var validation = events.FirstOrDefault(single => Type(single) == "Microsoft.EventGrid.SubscriptionValidationEvent");
            var code = validation.ValueKind == JsonValueKind.Object ? Text(Member(validation, "data"), "validationCode") : null;
            return new EventGridBody(code, [.. events.Where(single => Type(single) == "Microsoft.Storage.BlobCreated").Select(Blob).OfType<(string, string)>()]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Type(JsonElement single) => Text(single, "eventType") ?? Text(single, "type");

    /// <summary>The subject holds the name as it is; the address, which holds it escaped, is the fallback for senders that leave the subject out.</summary>
    private static (string, string)? Blob(JsonElement single)
    {
        if (Text(single, "subject") is { } subject && subject.StartsWith(SubjectStart, StringComparison.Ordinal))
        {
            var rest = subject[SubjectStart.Length..];
            var middle = rest.IndexOf(SubjectMiddle, StringComparison.Ordinal);
            return middle > 0 && middle + SubjectMiddle.Length < rest.Length ? (rest[..middle], rest[(middle + SubjectMiddle.Length)..]) : null;
        }

        if (!Uri.TryCreate(Text(Member(single, "data"), "url"), UriKind.Absolute, out var address))
        {
            return null;
        }

        // An emulator has the account in the path, the service has it in the host's name.
        var parts = address.AbsolutePath.TrimStart('/').Split('/', address.HostNameType == UriHostNameType.Dns ? 2 : 3);
        return parts.Length >= 2 ? (Uri.UnescapeDataString(parts[^2]), Uri.UnescapeDataString(parts[^1])) : null;
    }

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;
}
