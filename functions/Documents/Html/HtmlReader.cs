using System.Text;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Html;

/// <summary>Reads web pages: plans exported from case management systems, and documents saved as HTML.</summary>
internal sealed class HtmlReader : IFormatReader
{
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, ReadDeadline deadline)
    {
        try
        {
            if (Decode(content.Span) is not { } html)
            {
                return Failures.Unsupported;
            }

            var story = new HtmlStory(new ReadBudget(limits, deadline));
            var blocks = story.Read(html);
            return blocks.Count > 0
                ? ReadResult.Of(Document.Create(DocumentFormat.Html, 0, blocks, story.Furniture, new DocumentNotes { TrackedChanges = story.TrackedChanges }))
                : story.Pictures > 0 ? Failures.OnlyPictures : Failures.NoText;
        }
        catch (LimitReachedException limit)
        {
            return limit.AsFailure();
        }
    }

    // A page that says Windows-1252 or Latin-1 means it even where its bytes happen to be valid UTF-8; browsers treat both as Windows-1252.
    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        const int Reach = 1024;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Reach)]);
        var declared = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        var marked = bytes.Length > 1 && bytes[0] is 0xEF or 0xFE or 0xFF;
        if (!marked && declared >= 0)
        {
            var name = head.AsSpan(declared + "charset=".Length).TrimStart("\"' ");
            if (name.StartsWith("windows-1252", StringComparison.OrdinalIgnoreCase) || name.StartsWith("iso-8859-1", StringComparison.OrdinalIgnoreCase))
            {
                return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
            }
        }

        return Decoding.Decode(bytes);
    }
}
