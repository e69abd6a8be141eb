using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EhcpPipeline.Audit.Rubrics;

/// <summary>A rubric as read: the rubric, or everything wrong with its file.</summary>
public sealed record RubricReading(Rubric? Rubric, IReadOnlyList<RubricFault> Faults);

/// <summary>One thing wrong with a rubric file: where (as "criteria[F-01].weight"), what, and what to do.</summary>
public sealed record RubricFault(string Where, string Fault, string Remedy)
{
    public override string ToString() => $"{Where}: {Fault}: {Remedy}";
}

/// <summary>
/// Reads rubric.json. A council may change titles, weights, severities, thresholds, bands, caps and what to do; the criteria and the codes of their
/// findings are the auditor's own, so a file must have each of them and no others.
/// </summary>
public static class RubricFile
{
    private const string Resource = "EhcpPipeline.Audit.Rubrics.rubric.json";

    public static RubricReading Parse(ReadOnlyMemory<byte> utf8)
    {
        var (rubric, faults) = Read(utf8);
        if (rubric is not null)
        {
            faults = [.. faults, .. RubricRules.Check(rubric), .. RubricRules.Compare(rubric, Rubric.Standard)];
        }

        return faults.Count == 0 ? new RubricReading(rubric, []) : new RubricReading(null, faults);
    }

    /// <summary>The built-in rubric's file, for a council to start from.</summary>
    public static byte[] StandardFile()
    {
        using var stream = typeof(RubricFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The built-in rubric is missing from the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    internal static Rubric LoadStandard()
    {
        var (rubric, faults) = Read(StandardFile());
        var all = rubric is null ? faults : [.. faults, .. RubricRules.Check(rubric)];
        return all.Count == 0 ? rubric! : throw new InvalidOperationException("The built-in rubric is unsound: " + string.Join("; ", all));
    }

    private static (Rubric? Rubric, IReadOnlyList<RubricFault> Faults) Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
            return new RubricFields(HashOf(json.RootElement)).Read(json.RootElement);
        }
        catch (JsonException fault)
        {
            return (null, [new RubricFault("line " + ((fault.LineNumber ?? 0) + 1), "the file is not JSON", "mend the syntax there")]);
        }
    }

    private static string HashOf(JsonElement json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Canonical(json, writer);
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan))[..12];
    }

    private static void Canonical(JsonElement json, Utf8JsonWriter writer)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in json.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Canonical(property.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray())
                {
                    Canonical(item, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }
}
