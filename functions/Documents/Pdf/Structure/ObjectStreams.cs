using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Structure;

/// <summary>Reads objects out of object streams (ISO 32000-1, 7.5.7). Each stream is decoded once and kept.</summary>
internal sealed class ObjectStreams(ObjectStore objects)
{
    private readonly Dictionary<int, Contents?> _contents = [];

    public void Forget() => _contents.Clear();

    public bool TryRead(int stream, int number, out PdfValue value)
    {
        value = default;
        if (Open(stream) is not { } contents || !contents.Offsets.TryGetValue(number, out var offset))
        {
            return false;
        }

        value = objects.Parser(contents.Bytes, offset).Read();
        if (value.Kind == PdfKind.Keyword)
        {
            value = default;
        }

        return true;
    }

    /// <summary>The numbers of the objects in a stream.</summary>
    public IEnumerable<int> Numbers(int stream) => Open(stream)?.Offsets.Keys ?? Enumerable.Empty<int>();

    private Contents? Open(int number)
    {
        if (_contents.TryGetValue(number, out var contents))
        {
            return contents;
        }

        // Set before reading: an object stream that needs itself is empty.
        _contents[number] = null;
        if (objects.Load(number).Stream is not { } stream || objects.Resolve(stream.Dictionary["Type"]).Name != "ObjStm")
        {
            return null;
        }

        using var decoded = StreamDecoder.Decode(stream, objects);
        if (decoded is null)
        {
            return null;
        }

        contents = Index(decoded.Span.ToArray(), objects.Resolve(stream.Dictionary["N"]).Integer, objects.Resolve(stream.Dictionary["First"]).Integer);
        _contents[number] = contents;
        return contents;
    }

    private Contents Index(byte[] bytes, int count, int first)
    {
        var offsets = new Dictionary<int, int>();
        var parser = objects.Parser(bytes, 0);
        for (var i = 0; i < count && parser.TryInteger(out var number) && parser.TryInteger(out var offset); i++)
        {
            var place = (long)first + offset;
            if (place >= 0 && place < bytes.Length)
            {
                offsets.TryAdd(number, (int)place);
            }
        }

        return new Contents(bytes, offsets);
    }

    private sealed record Contents(byte[] Bytes, Dictionary<int, int> Offsets);
}
