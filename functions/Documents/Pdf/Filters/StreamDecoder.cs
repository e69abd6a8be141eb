using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Filters;

/// <summary>Decrypts and unpacks streams through their chain of filters. Image codecs are not decoded.</summary>
internal static class StreamDecoder
{
    private const int LongestChain = 16;

    /// <summary>The decoded bytes, or null when a filter is an image codec or unknown. The caller disposes them.</summary>
    public static PooledBytes? Decode(PdfStream stream, ObjectStore objects)
    {
        var filter = objects.Resolve(stream.Dictionary["Filter"]);
        if (filter.IsNull)
        {
            filter = objects.Resolve(stream.Dictionary["F"]);
        }

        var parameters = objects.Resolve(stream.Dictionary["DecodeParms"]);
        if (parameters.IsNull)
        {
            parameters = objects.Resolve(stream.Dictionary["DP"]);
        }

        var packed = HasCryptFilter(filter, objects) ? stream.Packed : objects.Decrypt(stream);
        return Chain(packed, filter, parameters, objects);
    }

    private static bool HasCryptFilter(PdfValue filter, ObjectStore objects) =>
        filter.Name == "Crypt" || (filter.Array is { } array && objects.Resolve(array[0]).Name == "Crypt");

    private static PooledBytes? Chain(ReadOnlyMemory<byte> packed, PdfValue filter, PdfValue parameters, ObjectStore objects)
    {
        var current = new PooledBytes();
        if (filter.Name is { } only)
        {
            return Apply(only, packed, parameters.Dictionary ?? objects.Resolve(parameters.Array?[0] ?? default).Dictionary, current, objects, packed.Length) ? current : Drop(current);
        }

        var count = Math.Min(filter.Array?.Count ?? 0, LongestChain);
        var input = packed;
        PooledBytes? previous = null;
        for (var i = 0; i < count; i++)
        {
            var name = objects.Resolve(filter.Array![i]).Name ?? "";
            var dictionary = parameters.Array is { } array ? objects.Resolve(array[i]).Dictionary : count == 1 ? parameters.Dictionary : null;
            var applied = Apply(name, input, dictionary, current, objects, packed.Length);
            previous?.Dispose();
            if (!applied)
            {
                return Drop(current);
            }

            previous = current;
            input = current.Memory;
            current = new PooledBytes();
        }

        if (previous is not null)
        {
            current.Dispose();
            return previous;
        }

        current.Append(packed.Span);
        return current;
    }

    private static bool Apply(string name, ReadOnlyMemory<byte> packed, PdfDictionary? parameters, PooledBytes into, ObjectStore objects, int original)
    {
        objects.Budget.Packed = original;
        switch (name)
        {
            case "FlateDecode" or "Fl":
                FlateFilter.Decode(packed, into, objects.Budget);
                Predictor.Undo(into, parameters, objects);
                return true;
            case "LZWDecode" or "LZW":
                var early = objects.Resolve(parameters?["EarlyChange"] ?? default);
                LzwFilter.Decode(packed.Span, !early.IsNumber || early.Integer != 0, into, objects.Budget);
                Predictor.Undo(into, parameters, objects);
                return true;
            case "ASCII85Decode" or "A85":
                AsciiFilters.Decode85(packed.Span, into);
                return true;
            case "ASCIIHexDecode" or "AHx":
                AsciiFilters.DecodeHex(packed.Span, into);
                return true;
            case "RunLengthDecode" or "RL":
                AsciiFilters.DecodeRuns(packed.Span, into, objects.Budget);
                return true;
            case "Crypt":
                into.Append(packed.Span);
                return true;
            default:
                return false;
        }
    }

    private static PooledBytes? Drop(PooledBytes bytes)
    {
        bytes.Dispose();
        return null;
    }
}
