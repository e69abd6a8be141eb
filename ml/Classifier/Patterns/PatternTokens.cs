using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Patterns;

/// <summary>What a sign says of a token, and so what stands for it if the model has never met it.</summary>
internal enum SignKind : byte
{
    Grammar,
    Class,
    Ending,
    Word,
}

/// <summary>
/// A text as patterns see it: each token by its word, its ending, the classes of the vocabulary and what the grammar reads there (quantity,
/// void quantity, review, deliverer, somebody aside, family of phrase).
/// </summary>
internal sealed class PatternTokens
{
    private static readonly ulong Grammar = WordHash.Of("pattern grammar");
    private static readonly ulong Class = WordHash.Of("pattern class");
    private static readonly ulong Ending = WordHash.Of("pattern ending");
    private static readonly ulong Word = WordHash.Of("pattern word");
    private static readonly uint[] ClassKeys = [.. PlanLexicon.Default.Vocabulary.Names.Select(name => WordHash.Key(WordHash.Of(name), Class))];
    private static readonly uint[] MarkKeys = [.. Enumerable.Range(0, 256).Select(mark => WordHash.Key((ulong)mark + 1, Grammar))];

    private const int Delivers = 1;
    private const int Aside = 2;
    private const int FirstQuantity = 10;
    private const int FirstVoid = 20;
    private const int FirstReview = 30;
    private const int FirstCue = 40;

    private readonly byte[] _marks = new byte[PatternShape.MostTokens];

    public int Count { get; private set; }

    /// <summary>All signs, token by token: what the grammar says of it, then its word's, the word itself last.</summary>
    public List<(uint Key, SignKind Kind)> Signs { get; } = [];

    /// <summary>Where the signs of each token end.</summary>
    public List<int> Ends { get; } = [];

    public void Read(ItemReading item)
    {
        Signs.Clear();
        Ends.Clear();
        Count = Math.Min(item.Tokens.Count, PatternShape.MostTokens);
        Mark(item);
        var vocabulary = PlanLexicon.Default.Vocabulary;
        for (var at = 0; at < Count; at++)
        {
            ref readonly var token = ref item.Tokens[at];
            Signs.Add((MarkKeys[_marks[at]], SignKind.Grammar));
            if (token.Kind == TokenKind.Word)
            {
                foreach (var code in vocabulary.Of(token.Word))
                {
                    Signs.Add((ClassKeys[code], SignKind.Class));
                }

                Signs.Add((WordHash.Key(EndingOf(item.Text, token), Ending), SignKind.Ending));
            }

            var word = token.Kind is TokenKind.Word or TokenKind.Number ? token.Hash : (ulong)token.Kind;
            Signs.Add((WordHash.Key(word, Word), SignKind.Word));
            Ends.Add(Signs.Count);
        }
    }

    /// <summary>Signs read before.</summary>
    public void Load(ReadOnlySpan<(uint Key, SignKind Kind)> signs, ReadOnlySpan<int> ends)
    {
        Signs.Clear();
        Ends.Clear();
        Signs.AddRange(signs);
        Ends.AddRange(ends);
        Count = ends.Length;
    }

    /// <summary>The last three letters: what is left of the word's grammar when the word is unknown.</summary>
    private static ulong EndingOf(string text, in Token token)
    {
        var hash = WordHash.Seed;
        for (var at = Math.Max(token.Start, token.End - 3); at < token.End; at++)
        {
            hash = WordHash.Add(hash, char.ToLowerInvariant(text[at]));
        }

        return hash;
    }

    private void Mark(ItemReading item)
    {
        Array.Clear(_marks, 0, Count);
        for (var at = 0; at < item.Cues.Count; at++)
        {
            var cue = item.Cues[at];
            for (var token = cue.From; token < Math.Min(cue.To, Count); token++)
            {
                _marks[token] = _marks[token] == 0 ? (byte)(FirstCue + (int)cue.Cue) : _marks[token];
            }
        }

        foreach (var role in item.Roles.Mentions)
        {
            Fill(role.From, role.To, role.Delivers ? Delivers : Aside);
        }

        for (var at = 0; at < item.Quantities.Count; at++)
        {
            ref readonly var quantity = ref item.Quantities[at];
            var first = quantity.Has(QuantityMarks.Void) ? FirstVoid : quantity.Has(QuantityMarks.Review) ? FirstReview : FirstQuantity;
            Fill(quantity.From, quantity.To, first + (int)quantity.Kind);
        }
    }

    private void Fill(int from, int to, int mark)
    {
        for (var token = from; token < Math.Min(to, Count); token++)
        {
            _marks[token] = (byte)mark;
        }
    }
}
