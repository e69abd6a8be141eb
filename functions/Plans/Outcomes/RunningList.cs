using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Outcomes;

/// <summary>
/// A list written on as a sentence, as statements of special educational needs were: "The provision should aim: (i) to improve her reading; (ii) to make friends; and (iii) to ...".
/// </summary>
internal static class RunningList
{
    private const int Fewest = 2;

    /// <summary>Places of the parts, without their markers and marks; empty if the text is no such list.</summary>
    public static IReadOnlyList<(int Start, int Length)> Split(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text.IndexOf(';', colon) < 0)
        {
            return [];
        }

        var parts = new List<(int Start, int Length)>();
        for (var from = colon + 1; from < text.Length;)
        {
            var end = text.IndexOf(';', from);
            var last = end < 0;
            end = last ? Stop(text, from) : end;
            var start = Begin(text, from, end);
            var stop = end;
            while (stop > start && text[stop - 1] is ' ' or '.' or ',')
            {
                stop--;
            }

            if (!Spacing.Fold(text[start..stop]).StartsWith("to ", StringComparison.Ordinal))
            {
                return [];
            }

            parts.Add((start, stop - start));
            from = last ? text.Length : end + 1;
        }

        return parts.Count >= Fewest ? parts : [];
    }

    private static int Stop(string text, int from) => text.IndexOf(". ", from, StringComparison.Ordinal) is >= 0 and var stop ? stop : text.Length;

    // Behind "and" and the marker: "(iv)", "b)", "3.".
    private static int Begin(string text, int from, int end)
    {
        var at = Headings.LetterCodes.SkipAny(text, from, " ");
        if (string.CompareOrdinal(text, at, "and ", 0, 4) == 0)
        {
            at = Headings.LetterCodes.SkipAny(text, at + 4, " ");
        }

        var close = text.AsSpan(at, Math.Min(7, end - at)).IndexOfAny(')', '.');
        return close > 0 ? Headings.LetterCodes.SkipAny(text, at + close + 1, " ") : at;
    }
}
