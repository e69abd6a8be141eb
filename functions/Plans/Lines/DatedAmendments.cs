using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// Plans amended piece by piece, each addition behind its date in brackets ("A pencil grip. [07/2022] Jordan will meet the mentor ..."): what was added at another date is a
/// statement of its own, and the date is no part of it.
/// </summary>
internal static class DatedAmendments
{
    private const int FewestMarks = 3;
    private const int LongestMark = 12;

    public static IReadOnlyList<Line> Apart(IReadOnlyList<Line> lines) =>
        lines.Sum(line => MayHold(line) ? Marks(line.Text).Count : 0) < FewestMarks ? lines : [.. lines.SelectMany(line => MayHold(line) ? Parts(line) : [line])];

    private static bool MayHold(Line line) => line.Kind is LineKind.Paragraph or LineKind.Item;

    private static IEnumerable<Line> Parts(Line line)
    {
        var from = 0;
        foreach (var (start, end) in Marks(line.Text).Append((line.Text.Length, line.Text.Length)))
        {
            if (line.Text.AsSpan(from, start - from).Trim().Length > 0)
            {
                var text = line.Text[from..start].TrimEnd();
                yield return from == 0 && start == line.Text.Length ? line : line with { Text = text, Offset = line.Offset + from, Length = text.Length };
            }

            from = end;
        }
    }

    // A bracket that holds a date and nothing else, before a statement: at the head of the line or behind a sentence. Within a sentence ("was 6 years [03/2023] and ...") it dates that.
    private static List<(int Start, int End)> Marks(string text)
    {
        var marks = new List<(int Start, int End)>();
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var length = text.AsSpan(open, Math.Min(LongestMark, text.Length - open)).IndexOf(']') + 1;
            if (length > 0 && open + length + 1 < text.Length && text[open + length] == ' ' && IsDate(text.AsSpan(open + 1, length - 2)) && Begins(text, open, open + length + 1))
            {
                marks.Add((open, open + length + 1));
            }
        }

        return marks;
    }

    private static bool Begins(string text, int open, int next) => open == 0 || (open > 1 && text[open - 1] == ' ' && text[open - 2] is '.' or ';' or ':' or '!' or '?' && (char.IsUpper(text[next]) || char.IsAsciiDigit(text[next])));

    // "07/2022", "08/12/2025", "12.2025".
    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length is >= 6 and <= 10 && text[^5] is '/' or '.' or '-' && Characters.IsDigits(text[^4..]) && !text.ContainsAnyExceptInRange('-', '9') && char.IsAsciiDigit(text[0]);
}
