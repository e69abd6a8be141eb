using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Features;

/// <summary>Words, pairs of words, and where asked for runs of three to five letters inside words; the first and last words of the text.</summary>
internal static class WordFeatures
{
    private const int ShortestRun = 3;
    private const int LongestRun = 5;
    private const int EdgeWords = 3;
    private static readonly ulong Break = WordHash.Of("|");

    public static void Add(ItemReading item, FeatureBuffer into, bool letters)
    {
        var tokens = item.Tokens;
        var previous = Spaces.Head;
        var previousAt = 0;
        var words = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            ref readonly var token = ref tokens[at];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                previous = token.IsBreak ? Break : previous;
                continue;
            }

            into.AddWording(token.Hash, Spaces.Word, Spaces.WordValue, at, at + 1);
            into.AddWording(WordHash.Key(previous, token.Hash), Spaces.Pair, Spaces.PairValue, previousAt, at + 1);
            if (words < EdgeWords)
            {
                into.AddWording(token.Hash, Spaces.Head + (ulong)Math.Min(words, 1), Spaces.WordValue, at, at + 1);
            }

            if (letters && token.Kind == TokenKind.Word && token.Length > ShortestRun)
            {
                AddLetters(item.Text, token, at, into);
            }

            previous = token.Hash;
            previousAt = at;
            words++;
        }

        into.AddWording(previous, Spaces.Tail, Spaces.WordValue, previousAt, previousAt + 1);
    }

    private static void AddLetters(string text, in Token token, int at, FeatureBuffer into)
    {
        var end = Math.Min(token.End, token.Start + 24);
        for (var start = token.Start - 1; start <= end - ShortestRun; start++)
        {
            var hash = start < token.Start ? WordHash.Add(WordHash.Seed, '^') : WordHash.Seed;
            for (var to = Math.Max(start, token.Start); to < Math.Min(end, start + LongestRun); to++)
            {
                hash = WordHash.Add(hash, Tokenizer.Lower(text[to]));
                if (to - start + 1 >= ShortestRun)
                {
                    into.AddWording(hash, Spaces.Letters, Spaces.LettersValue, at, at + 1);
                }
            }
        }
    }
}
