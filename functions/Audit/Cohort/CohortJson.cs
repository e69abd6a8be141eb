using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>
/// One cohort record as canonical bytes: what an assessment's generation hashes and what is stored. The line number is left out, since a row that
/// moves within its file says nothing new of the plan; absent fields are left out.
/// </summary>
public static class CohortJson
{
    private static readonly JsonSerializerOptions Canonical = Options();

    public static byte[] Write(CohortRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Canonical);

    /// <summary>Reads what <see cref="Write"/> wrote; null if the bytes are not such a record.</summary>
    public static CohortRecord? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<CohortRecord>(utf8, Canonical);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions Options()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(Arrange);
        return new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = resolver,
        };
    }

    // By name, so that the bytes do not hang on the order in which reflection or a later edit lists the fields.
    private static void Arrange(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var kept = type.Properties.Where(property => property.Name != "line").OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        foreach (var property in kept)
        {
            type.Properties.Add(property);
        }
    }
}
