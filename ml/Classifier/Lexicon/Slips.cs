using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Lexicon;

/// <summary>
/// Finds the word that a typing slip meant: one letter left out, added, changed, or two neighbours swapped, the first letter right. Only for
/// the words that a lexicon file lists for it (units, frequencies, roles), so that names and rare words are left as they are. The words of
/// counting that stand under "[slips-near]" are also found when they are short ("hlaf"), when a long one has two slips, and most readily behind
/// a number ("20 mints").
/// </summary>
internal sealed class Slips(WordList words)
{
    public const int ShortestWord = 3;
    private const int ShortestGuarded = 5;
    private const int LongestWord = 24;
    private const int LongWord = 8;
    private readonly Dictionary<ulong, int> _shortened = [];

    public void Guard(string word)
    {
        var number = words.Add(word);
        if (word.Length < ShortestGuarded)
        {
            return;
        }

        _shortened.TryAdd(WordHash.Of(word), number);
        for (var skip = 1; skip < word.Length; skip++)
        {
            _shortened.TryAdd(WithoutLetter(word, skip), number);
        }
    }

    /// <summary>Guards a word of counting against slips in short words and against two slips in long ones.</summary>
    public void GuardClosely(string word)
    {
        Guard(word);
        ref var bucket = ref _near[word[0] - 'a'];
        bucket = [.. bucket ?? [], new Near(words.Add(word), word, Letters(word), word.StartsWith("min", StringComparison.Ordinal) || word.StartsWith('h') && word != "half")];
    }

    /// <summary>The guarded word that an unknown word was meant to be, or 0.</summary>
    public int Find(ReadOnlySpan<char> unknown, bool afterNumber)
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

        if (lower.Length < ShortestGuarded)
        {
            return FindNear(lower, afterNumber, unknown[0] == lower[0]);
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

        return FindNear(lower, afterNumber, unknown[0] == lower[0]);
    }

    /// <summary>Names are written with a capital, so that only a word in small letters, or one behind a number, is taken for a slip here.</summary>
    private int FindNear(ReadOnlySpan<char> typed, bool afterNumber, bool small)
    {
        if (!(small || afterNumber) || typed[0] is < 'a' or > 'z' || _near[typed[0] - 'a'] is not { } bucket)
        {
            return 0;
        }

        var letters = Letters(typed);
        foreach (ref readonly var near in bucket.AsSpan())
        {
            var counted = afterNumber && near.Unit;
            if (!(small || counted))
            {
                continue;
            }

            var most = near.Text.Length >= LongWord && typed.Length >= LongWord - 2 || (counted && typed.Length > 3) ? 2 : 1;
            if ((typed.Length > 3 || counted) && Math.Abs(typed.Length - near.Text.Length) <= most
                && System.Numerics.BitOperations.PopCount(letters ^ near.Letters) <= most * 2 && IsNear(typed, near.Text, most))
            {
                return near.Word;
            }
        }

        return 0;
    }

    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }

    /// <summary>Letters left out, added, changed or swapped with the next, at most so many times.</summary>
    private static bool IsNear(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int most)
    {
        var same = typed.CommonPrefixLength(meant);
        typed = typed[same..];
        meant = meant[same..];
        if (typed.IsEmpty || meant.IsEmpty)
        {
            return typed.Length + meant.Length <= most;
        }

        return most > 0 && (IsNear(typed[1..], meant[1..], most - 1) || IsNear(typed[1..], meant, most - 1) || IsNear(typed, meant[1..], most - 1)
            || (typed.Length > 1 && meant.Length > 1 && typed[0] == meant[1] && typed[1] == meant[0] && IsNear(typed[2..], meant[2..], most - 1)));
    }

    private readonly record struct Near(int Word, string Text, uint Letters, bool Unit);

    private readonly Near[]?[] _near = new Near[]?[26];

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
