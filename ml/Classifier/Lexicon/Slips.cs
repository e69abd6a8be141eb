using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Lexicon;

/// <summary>
/// Finds the word that a typing slip meant: one letter left out, added, changed, or two neighbours swapped, the first letter right. Only for
/// the words that a lexicon file lists for it (units, frequencies, roles), so that names and rare words are left as they are.
/// </summary>
internal sealed class Slips(WordList words)
{
    public const int ShortestWord = 5;
    private const int LongestWord = 24;
    private readonly Dictionary<ulong, int> _shortened = [];

    public void Guard(string word)
    {
        var number = words.Add(word);
        if (word.Length < ShortestWord)
        {
            return;
        }

        _shortened.TryAdd(WordHash.Of(word), number);
        for (var skip = 1; skip < word.Length; skip++)
        {
            _shortened.TryAdd(WithoutLetter(word, skip), number);
        }
    }

    /// <summary>The guarded word that is one slip away from an unknown word, or 0.</summary>
    public int Find(ReadOnlySpan<char> unknown)
    {
        if (unknown.Length is < ShortestWord or > LongestWord)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[unknown.Length];
        for (var at = 0; at < unknown.Length; at++)
        {
            lower[at] = Tokenizer.Lower(unknown[at]);
        }

        if (_shortened.TryGetValue(WordHash.Of(lower), out var direct) && IsOneSlip(lower, words.Word(direct)))
        {
            return direct;
        }

        for (var skip = 1; skip < lower.Length; skip++)
        {
            if (_shortened.TryGetValue(WithoutLetter(lower, skip), out var word) && IsOneSlip(lower, words.Word(word)))
            {
                return word;
            }
        }

        return 0;
    }

    private static ulong WithoutLetter(ReadOnlySpan<char> word, int skip)
    {
        var hash = WordHash.Seed;
        for (var at = 0; at < word.Length; at++)
        {
            hash = at == skip ? hash : WordHash.Add(hash, word[at]);
        }

        return hash;
    }

    private static bool IsOneSlip(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (typed[0] != meant[0] || Math.Abs(typed.Length - meant.Length) > 1)
        {
            return false;
        }

        var same = 0;
        while (same < typed.Length && same < meant.Length && typed[same] == meant[same])
        {
            same++;
        }

        var typedRest = typed[same..];
        var meantRest = meant[same..];
        if (typed.Length != meant.Length)
        {
            return typed.Length > meant.Length ? typedRest[1..].SequenceEqual(meantRest) : typedRest.SequenceEqual(meantRest[1..]);
        }

        return typedRest.Length < 2 || typedRest[1..].SequenceEqual(meantRest[1..])
            || (typedRest[0] == meantRest[1] && typedRest[1] == meantRest[0] && typedRest[2..].SequenceEqual(meantRest[2..]));
    }
}
