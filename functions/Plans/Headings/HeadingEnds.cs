using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Headings;

/// <summary>Finds where a heading ends if what it heads stands on the same line ("Section J: Personal budget. None requested.").</summary>
internal static class HeadingEnds
{
    private const int LongestTitle = 160;

    /// <summary>
    /// The end of the heading in <paramref name="text"/>: its length, or where the content begins. <paramref name="rest"/> is the place after the letter,
    /// <paramref name="titleEnd"/> the place after the title, -1 if there is no title.
    /// </summary>
    public static int Find(string text, string folded, int rest, int titleEnd)
    {
        if (titleEnd < 0)
        {
            return NilStatements.Is(text[rest..]) || text.Length > LongestTitle || Sentence(text[rest..]) ? rest : text.Length;
        }

        for (var i = titleEnd; i < folded.Length; i++)
        {
            var stop = folded[i] is '.' or ':' or '?' or '|' && i + 1 < folded.Length && folded[i + 1] == ' ';
            var dash = folded[i] == '-' && i > 0 && i + 1 < folded.Length && folded[i - 1] == ' ' && folded[i + 1] == ' ';
            if (!stop && !dash)
            {
                continue;
            }

            var begin = LetterCodes.SkipAny(folded, i + 1, " :-|");
            if (begin >= folded.Length)
            {
                break;
            }

            var content = text[begin..];
            if (NilStatements.Is(content) || (!dash && (Sentence(content) || text.Length > LongestTitle)))
            {
                return begin;
            }
        }

        if (text.Length <= LongestTitle && !text.EndsWith('.'))
        {
            return text.Length;
        }

        // No mark parts the title from a sentence that follows it: the sentence begins at the next capital after the title.
        for (var i = titleEnd; i < Math.Min(folded.Length, LongestTitle) - 1; i++)
        {
            if (folded[i] == ' ' && char.IsUpper(text[i + 1]) && Sentence(text[(i + 1)..]) && Phrases.CountWords(text.AsSpan(i + 1)) >= 3)
            {
                return i + 1;
            }
        }

        return text.Length > LongestTitle ? titleEnd : text.Length;
    }

    private static bool Sentence(string text) =>
        text.TrimEnd() is [var first, .., '.' or '!'] && (char.IsUpper(first) || char.IsDigit(first)) && text.Contains(' ', StringComparison.Ordinal);
}
