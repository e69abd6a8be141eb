using System.Text;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>The dots between an entry of a table of contents and its page number.</summary>
internal static class Leaders
{
    private const int Shortest = 4;

    /// <summary>True when a line ends in a leader and a page number: the entry ends there.</summary>
    public static bool EndsEntry(TextLine line)
    {
        var last = line.TextOf(line.Words[^1]);
        var digits = last.Length - last.TrimEnd("0123456789").Length;
        if (digits is 0 or > 4)
        {
            return false;
        }

        var before = last[..^digits];
        if (before.IsEmpty && line.Words.Length > 1)
        {
            before = line.TextOf(line.Words[^2]);
        }

        return before.Length - before.TrimEnd('.').Length >= Shortest
            || (line.Words.Length > Shortest + 1 && IsDot(line, ^2) && IsDot(line, ^3) && IsDot(line, ^4));
    }

    /// <summary>Replaces each leader by a space.</summary>
    public static void Remove(StringBuilder text)
    {
        var write = 0;
        for (var read = 0; read < text.Length;)
        {
            var end = read;
            var dots = 0;
            while (end < text.Length && (text[end] == '.' || (text[end] == ' ' && dots > 0 && end + 1 < text.Length && text[end + 1] == '.')))
            {
                dots += text[end] == '.' ? 1 : 0;
                end++;
            }

            if (dots >= Shortest)
            {
                text[write++] = ' ';
                read = end;
                continue;
            }

            text[write++] = text[read++];
        }

        text.Length = write;
    }

    private static bool IsDot(TextLine line, Index index) => line.TextOf(line.Words[index]).SequenceEqual(".");
}
