using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace EhcpPipeline.Audit.Runs;

/// <summary>
/// The manifest's file, <c>runs/{run}.json</c>: one JSON object, field names in camel case. Unknown fields are faults, since a misspelt threshold
/// would otherwise be ignored in silence. Writing is canonical: the same manifest gives the same bytes on any machine.
/// </summary>
public static class RunManifestJson
{
    /// <summary>Larger files are refused unread; a manifest is under a kilobyte.</summary>
    public const int MaximumBytes = 65_536;

    private static readonly JsonWriterOptions Canonical = new() { Indented = true, NewLine = "\n" };

    /// <summary>Reads and checks a manifest. Never throws for content: every fault is listed.</summary>
    public static ManifestReading Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaximumBytes)
        {
            return Refuse($"the file is larger than {MaximumBytes} bytes", "write a manifest with the documented fields only");
        }

        try
        {
            using var json = JsonDocument.Parse(WithoutMark(utf8));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? ManifestFields.Read(json.RootElement)
                : Refuse("the file is not a JSON object", "begin with { and give the documented fields");
        }
        catch (JsonException fault)
        {
            var line = (fault.LineNumber ?? 0) + 1;
            return Refuse($"the file is not JSON (line {line.ToString(CultureInfo.InvariantCulture)})", "mend the syntax there");
        }
    }

    /// <summary>The manifest's canonical bytes, with a line break at the end.</summary>
    public static byte[] Write(RunManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Canonical))
        {
            json.WriteStartObject();
            json.WriteString("run", manifest.Run);
            json.WriteString("asOf", manifest.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("rubricVersion", manifest.RubricVersion);
            json.WriteString("modelVersion", manifest.ModelVersion);
            json.WriteString("cohort", manifest.Cohort == CohortRule.Required ? "required" : "none");
            json.WriteString("planSalt", manifest.PlanSalt);
            json.WriteString("childSalt", manifest.ChildSalt);
            json.WriteNumber("shards", manifest.Shards);
            json.WriteNumber("reviewMonths", manifest.ReviewMonths);
            json.WriteNumber("adulthoodYear", manifest.AdulthoodYear);
            json.WriteString("fileNamePattern", manifest.FileNamePattern);
            json.WriteString("previous", manifest.Previous);
            json.WriteNumber("disclosureThreshold", manifest.DisclosureThreshold);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static ManifestReading Refuse(string fault, string remedy) => new(null, [new ManifestFault("", fault, remedy)]);
}
