using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Structure;

/// <summary>Where a stream's bytes end: where /Length says if "endstream" follows there, otherwise at the next "endstream" or "endobj".</summary>
internal static class StreamExtent
{
    /// <summary><paramref name="at"/> is the place after the keyword "stream".</summary>
    public static ReadOnlyMemory<byte> Find(ObjectStore objects, PdfDictionary dictionary, int at)
    {
        var data = objects.Data.Span;
        while (at < data.Length && data[at] == ' ')
        {
            at++;
        }

        if (at < data.Length && data[at] == '\r')
        {
            at++;
        }

        if (at < data.Length && data[at] == '\n')
        {
            at++;
        }

        var length = objects.Resolve(dictionary["Length"]);
        if (length.IsNumber && length.Number >= 0 && at + length.Number <= data.Length)
        {
            var end = at + length.Integer;
            if (data[Chars.SkipSpace(data, end)..].StartsWith("endstream"u8))
            {
                return objects.Data[at..end];
            }
        }

        return objects.Data[at..Search(data, at)];
    }

    private static int Search(ReadOnlySpan<byte> data, int at)
    {
        var rest = data[at..];
        var end = rest.IndexOf("endstream"u8);
        if (end < 0)
        {
            end = rest.IndexOf("endobj"u8);
        }

        if (end < 0)
        {
            return data.Length;
        }

        if (end > 0 && rest[end - 1] == '\n')
        {
            end--;
        }

        if (end > 0 && rest[end - 1] == '\r')
        {
            end--;
        }

        return at + end;
    }
}
