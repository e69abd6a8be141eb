using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// A cap or an approximation behind "two hours weekly" is one on the hours: it reaches over the period and leaves the period as it is ("two hours
/// weekly and never more", "10 hours a week, give or take").
/// </summary>
internal static class LimitReach
{
    private const int Reach = 6;

    /// <summary>Whether the cue belongs to the quantity; null if this rule has nothing to say.</summary>
    public static bool? IsOver(TokenBuffer tokens, QuantityBuffer quantities, CueMatch cue, Quantity quantity)
    {
        if (cue.Cue is not (Cue.CapAfter or Cue.ApproximateAfter) || cue.From - quantity.To > Reach || cue.From < quantity.To)
        {
            return null;
        }

        if (quantity.Kind == QuantityKind.Amount)
        {
            var at = SkipPeriod(tokens, quantities, quantity.To);
            var apart = at < cue.From && tokens[at].Kind is TokenKind.Comma or TokenKind.Open or TokenKind.Dash;
            return (apart ? at + 1 : at) == cue.From && (!apart || EndsPhrase(tokens, cue.To)) ? true : null;
        }

        return quantity.Kind == QuantityKind.Frequency && IsPeriod(tokens, quantity) && FollowsAmount(quantities, quantity.From) ? false : null;
    }

    /// <summary>"More or less every break" opens a new phrase, "more or less, with the TA" closes one.</summary>
    private static bool EndsPhrase(TokenBuffer tokens, int at) =>
        at >= tokens.Count || tokens[at].IsBreak || tokens[at].Kind is TokenKind.Comma or TokenKind.Close or TokenKind.Dash
        || WordIs.Any(tokens, at, WordIs.Of, WordIs.On, WordIs.In) || WordIs.Any(tokens, at, WordIs.With, WordIs.By, WordIs.For) || WordIs.Any(tokens, at, WordIs.Each, WordIs.From, WordIs.Per);

    private static int SkipPeriod(TokenBuffer tokens, QuantityBuffer quantities, int from)
    {
        for (var index = 0; index < quantities.Count; index++)
        {
            var other = quantities[index];
            if (other.Kind == QuantityKind.Frequency && other.From == from && IsPeriod(tokens, other))
            {
                return other.To;
            }
        }

        return from;
    }

    private static bool FollowsAmount(QuantityBuffer quantities, int at)
    {
        for (var index = 0; index < quantities.Count; index++)
        {
            if (quantities[index].Kind == QuantityKind.Amount && quantities[index].To == at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A week", "weekly", "each Friday": no count of its own.</summary>
    private static bool IsPeriod(TokenBuffer tokens, Quantity frequency)
    {
        var classes = PlanLexicon.Default.Classes;
        ref readonly var first = ref tokens[frequency.From];
        return first.Value < 0 && !classes.Once.Contains(first.Word) && first.Kind != TokenKind.Times && first.Hash != WordIs.X;
    }
}
