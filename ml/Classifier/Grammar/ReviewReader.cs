using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// Tells how often something is reviewed from how often it is delivered: a frequency beside a reviewing word, with no length of time and no
/// delivering word between, is a review frequency.
/// </summary>
internal static class ReviewReader
{
    private const int ReachBack = 10;
    private const int ReachOn = 8;
    private const int Adjacent = 2;

    public static void Mark(TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities)
    {
        if (!cues.Has(Cue.Review))
        {
            return;
        }

        for (var index = 0; index < quantities.Count; index++)
        {
            ref var quantity = ref quantities[index];
            if (quantity.Kind == QuantityKind.Amount && IsMeetingOfReview(tokens, cues, quantity))
            {
                quantity.Marks |= QuantityMarks.Review;
            }
            else if (quantity.Kind == QuantityKind.Frequency && IsReview(tokens, cues, quantities, quantity))
            {
                quantity.Marks |= QuantityMarks.Review;
            }
        }
    }

    /// <summary>A meeting with a length of its own is what is provided ("a 20-minute meeting every week"); a review with one is still a review.</summary>
    private static readonly HashSet<ulong> Meetings = WordHash.Set("meeting", "meetings", "supervision", "discussed", "discuss", "liaison", "recorded", "measured");

    private static bool IsReview(TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities, Quantity frequency)
    {
        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            if (cue.Cue != Cue.Review || cues.Touches(Cue.Role, cue.From, cue.To))
            {
                continue;
            }

            var before = cue.To <= frequency.From && frequency.From - cue.To <= ReachBack && IsOpen(tokens, cues, quantities, cue.To, frequency.From);
            var after = cue.From >= frequency.To && cue.From - frequency.To <= ReachOn && IsOpen(tokens, cues, quantities, frequency.To, cue.From)
                && !quantities.Touches(QuantityKind.Amount, frequency.From - 2, frequency.From);
            var adjacent = Meetings.Contains(tokens[cue.From].Hash) ? false : before ? frequency.From - cue.To <= Adjacent : cue.From - frequency.To <= Adjacent;
            if ((before || after) && (adjacent || !HasLength(tokens, quantities, frequency)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Reviewed at a 45-minute meeting", "We review her phonics for 20 minutes": how long the looking takes.</summary>
    private static bool IsMeetingOfReview(TokenBuffer tokens, CueBuffer cues, Quantity amount)
    {
        var (from, to) = (amount.From, amount.To);
        while (from > 0 && !tokens[from - 1].IsBreak)
        {
            from--;
        }

        while (to < tokens.Count && !tokens[to].IsBreak)
        {
            to++;
        }

        var (reviewed, leads, met) = (false, false, false);
        for (var at = from; at < to; at++)
        {
            reviewed |= at < amount.From && (Reviewing.Contains(tokens[at].Hash) || cues.Touches(Cue.ReviewRole, at, at + 1));
            leads |= at - from <= 1 && Reviewing.Contains(tokens[at].Hash);
            met |= tokens[at].Hash == Meeting;
        }

        return reviewed && (leads || met);
    }

    private static readonly HashSet<ulong> Reviewing = WordHash.Set("review", "reviewed", "reviewing", "updated", "update", "reassess", "evaluate", "evaluated", "monitored");
    private static readonly ulong Meeting = WordHash.Of("meeting");

    /// <summary>A length of time in the same sentence: the visit itself is what is provided.</summary>
    private static bool HasLength(TokenBuffer tokens, QuantityBuffer quantities, Quantity frequency)
    {
        var (from, to) = (frequency.From, frequency.To);
        while (from > 0 && !tokens[from - 1].IsBreak)
        {
            from--;
        }

        while (to < tokens.Count && !tokens[to].IsBreak)
        {
            to++;
        }

        return quantities.Touches(QuantityKind.Amount, from, to);
    }

    /// <summary>Between a reviewing word and its frequency: no break, no comma, no "and", no length, no other doing.</summary>
    private static bool IsOpen(TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].IsBreak || tokens[at].Kind == TokenKind.Comma || quantities.Covers(QuantityKind.Amount, at))
            {
                return false;
            }
        }

        for (var at = 0; at < cues.Count; at++)
        {
            if (cues[at].Cue == Cue.Action && cues[at].From >= from && cues[at].To <= to)
            {
                return false;
            }
        }

        return true;
    }
}
