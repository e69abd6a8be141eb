namespace EhcpPipeline.Plans.Wording;

/// <summary>Phrases that each stand for a value. The earliest phrase in a text decides, of those that begin together the longest.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, (string Phrase, T Value)[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly (string Phrase, T Value)[] _symbols;

    public PhraseTable(IEnumerable<(T Value, string[] Phrases)> rows)
    {
        var all = rows.SelectMany(row => row.Phrases.Select(phrase => (Phrase: phrase, row.Value))).ToList();
        _symbols = [.. all.Where(entry => !char.IsLetterOrDigit(entry.Phrase[0]))];
        // Of a phrase given twice the first row's value stands; grouping and ordering keep that order.
        _lookup = all.Where(entry => char.IsLetterOrDigit(entry.Phrase[0])).GroupBy(entry => entry.Phrase[..WordEnd(entry.Phrase, 0)], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The deciding phrase from <paramref name="from"/> on; start -1 if there is none.</summary>
    public (int Start, int Length, T? Value) First(string folded, int from)
    {
        for (var i = from; i < folded.Length;)
        {
            if (!char.IsLetterOrDigit(folded[i]))
            {
                foreach (var (symbol, value) in _symbols)
                {
                    if (string.CompareOrdinal(folded, i, symbol, 0, symbol.Length) == 0)
                    {
                        return (i, symbol.Length, value);
                    }
                }

                i++;
                continue;
            }

            var end = WordEnd(folded, i);
            if (_lookup.TryGetValue(folded.AsSpan(i, end - i), out var entries))
            {
                foreach (var (phrase, value) in entries)
                {
                    if (string.CompareOrdinal(folded, i, phrase, 0, phrase.Length) == 0
                        && (i + phrase.Length >= folded.Length || !char.IsLetterOrDigit(phrase[^1]) || !char.IsLetterOrDigit(folded[i + phrase.Length])))
                    {
                        return (i, phrase.Length, value);
                    }
                }
            }

            i = end;
        }

        return (-1, 0, default);
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
