using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// Plans amended piece by piece, each addition behind its date in brackets ("A pencil grip. [07/2022] Jordan will meet the mentor ..."): what was added at another date is a
/// statement of its own, and the date is no part of it.
/// </summary>
internal static class DatedAmendments
{
    private const int FewestMarks = 3;

    public static IReadOnlyList<Line> Apart(IReadOnlyList<Line> lines) =>
        lines.Sum(line => line.IsRow ? 0 : Marks(line.Text).Count) < FewestMarks ? lines : [.. lines.SelectMany(line => line.IsRow ? [line] : Parts(line))];

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

    // A bracket that holds a month and year or a date and nothing else, and behind it whatever it dates.
    private static List<(int Start, int End)> Marks(string text)
    {
        var marks = new List<(int Start, int End)>();
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open);
            if (close > 0 && (open == 0 || text[open - 1] == ' ') && close + 2 < text.Length && text[close + 1] == ' ' && IsDate(text.AsSpan(open + 1, close - open - 1)))
            {
                marks.Add((open, close + 2));
            }
        }

        return marks;
    }

    // "07/2022", "08/12/2025", "12.2025".
    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length is >= 6 and <= 10 && text[^5] is '/' or '.' or '-' && Characters.IsDigits(text[^4..]) && !text.ContainsAnyExceptInRange('-', '9') && char.IsAsciiDigit(text[0]);
}
