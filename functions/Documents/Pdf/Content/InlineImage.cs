using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>Finds the end of an inline image, whose data may hold anything, "EI" among it.</summary>
internal static class InlineImage
{
    private const int LookAhead = 12;

    /// <summary>The position after "EI"; <paramref name="at"/> stands after "ID".</summary>
    public static int Skip(ReadOnlySpan<byte> content, int at)
    {
        while (at < content.Length)
        {
            var hit = content[at..].IndexOf("EI"u8);
            if (hit < 0)
            {
                return content.Length;
            }

            var end = at + hit + 2;
            if ((hit == 0 || Chars.IsSpace(content[at + hit - 1])) && (end == content.Length || Chars.IsSpace(content[end])) && LooksLikeContent(content[end..]))
            {
                return end;
            }

            at = end;
        }

        return content.Length;
    }

    /// <summary>What follows an image is operators, all of it printable.</summary>
    private static bool LooksLikeContent(ReadOnlySpan<byte> rest)
    {
        foreach (var b in rest[..Math.Min(LookAhead, rest.Length)])
        {
            if (b >= 127 || (b < 32 && !Chars.IsSpace(b)))
            {
                return false;
            }
        }

        return true;
    }
}
