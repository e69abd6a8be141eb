using System.Runtime.CompilerServices;

namespace EhcpPipeline.Plans.Wording;

/// <summary>Finding whole words in folded text (<see cref="Spacing.Fold"/>) without patterns that could backtrack.</summary>
internal static class Phrases
{
    /// <summary>Place of <paramref name="phrase"/> as whole words from <paramref name="from"/> on, or -1.</summary>
    public static int Find(string folded, string phrase, int from = 0)
    {
        while (from <= folded.Length - phrase.Length)
        {
            var at = folded.IndexOf(phrase, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return -1;
            }

            if (Boundary(folded, at - 1, phrase[0]) && Boundary(folded, at + phrase.Length, phrase[^1]))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    public static bool Has(string folded, string phrase) => Find(folded, phrase) >= 0;

    [OverloadResolutionPriority(1)]
    public static bool HasAny(string folded, string[] phrases)
    {
        for (var i = 0; i < phrases.Length; i++)
        {
            if (Find(folded, phrases[i]) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasAny(string folded, PhraseSet phrases) => phrases.In(folded);

    public static bool StartsWithAny(string folded, PhraseSet phrases) => phrases.Starts(folded);

    [OverloadResolutionPriority(1)]
    public static bool StartsWithAny(string folded, string[] phrases)
    {
        for (var i = 0; i < phrases.Length; i++)
        {
            if (folded.StartsWith(phrases[i], StringComparison.Ordinal) && Boundary(folded, phrases[i].Length, phrases[i][^1]))
            {
                return true;
            }
        }

        return false;
    }

    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            count += letter && !inside ? 1 : 0;
            inside = letter || (inside && c is '\'' or '’' or '-');
        }

        return count;
    }

    private static bool Boundary(string text, int at, char edge) =>
        at < 0 || at >= text.Length || !char.IsLetterOrDigit(edge) || !char.IsLetterOrDigit(text[at]);
}
