using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EhcpPipeline.Documents.Model;

namespace EhcpPipeline.Documents.Json;

/// <summary>
/// The stored form of a document: UTF-8 JSON, the same bytes for the same document on every machine, and the document again from them. Holds the
/// plan's text: private storage only.
/// </summary>
public static class DocumentJson
{
    public static void Write(Document document, Stream to)
    {
        using var writer = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = Context.Options.MaxDepth, SkipValidation = true });
        JsonSerializer.Serialize(writer, document, Context.Document);
    }

    /// <summary>Reads a stored document. Throws <see cref="InvalidDataException"/> where the bytes are not one.</summary>
    public static Document Read(Stream from)
    {
        try
        {
            return JsonSerializer.Deserialize(from, Context.Document) ?? throw new InvalidDataException("The stored document is null.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The stored document is not valid.", broken);
        }
    }

    // A table nested to the reading limit stands six levels of JSON deeper for each of its own.
    private static readonly DocumentJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 4096,
    });
}

[JsonSerializable(typeof(Document))]
internal sealed partial class DocumentJsonContext : JsonSerializerContext;
