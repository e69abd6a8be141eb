using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>Quantities of what was told, offered or done before: "I was told 20 hours", "I saw her twice last year for an hour". They bind nobody.</summary>
internal static class PastReader
{
    private const int Reach = 14;
    private static readonly HashSet<ulong> Persons = WordHash.Set("i", "we", "they", "he", "she", "who");
    private static readonly HashSet<ulong> Deeds = WordHash.Set("saw", "spent", "met", "got", "went", "observed", "watched", "visited", "attended", "gave", "told", "said", "tried", "paid", "bought", "assessed", "found", "took");
    private static readonly HashSet<ulong> Passives = WordHash.Set("told", "quoted");
    private static readonly ulong Was = WordHash.Of("was");
    private static readonly ulong Were = WordHash.Of("were");
    private static readonly ulong Having = WordHash.Of("having");
    private static readonly ulong Used = WordHash.Of("used");
    private static readonly ulong That = WordHash.Of("that");

    public static void Mark(TokenBuffer tokens, QuantityBuffer quantities)
    {
        for (var index = 0; index < quantities.Count; index++)
        {
            ref var quantity = ref quantities[index];
            if (quantity.Kind is QuantityKind.Amount or QuantityKind.Frequency or QuantityKind.WholeTime && FollowsDeed(tokens, quantity.From))
            {
                quantity.Marks |= QuantityMarks.Past;
            }
        }
    }

    private static bool FollowsDeed(TokenBuffer tokens, int from)
    {
        for (var at = from - 1; at > 0 && at >= from - Reach && !tokens[at].IsBreak; at--)
        {
            // "What they told us is that she will ...": what follows the reporting is present.
            if (tokens[at].Hash == That || WordIs.Any(tokens, at, Will, Shall, WordIs.Is))
            {
                return false;
            }

            ref readonly var before = ref tokens[at - 1];
            if ((Deeds.Contains(tokens[at].Hash) && (Persons.Contains(before.Hash) || before.Hash == Having)) || (Passives.Contains(tokens[at].Hash) && (before.Hash == Was || before.Hash == Were))
                || (WordIs.At(tokens, at, WordIs.To) && before.Hash == Used))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly ulong Will = WordHash.Of("will");
    private static readonly ulong Shall = WordHash.Of("shall");
}
