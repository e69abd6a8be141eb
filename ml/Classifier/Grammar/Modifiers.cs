using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>Marks what caps, floors, conditions and pooling do to the quantities they stand beside.</summary>
internal static class Modifiers
{
    private const int ConditionReach = 60;

    public static void Apply(TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities)
    {
        for (var at = 0; at < quantities.Count; at++)
        {
            ref var quantity = ref quantities[at];
            if (quantity.Kind is QuantityKind.Amount or QuantityKind.Frequency or QuantityKind.WholeTime)
            {
                quantity.Marks |= Beside(tokens, cues, quantity);
            }
        }

        Spread(tokens, cues, quantities);
    }

    private static QuantityMarks Beside(TokenBuffer tokens, CueBuffer cues, Quantity quantity)
    {
        var marks = QuantityMarks.None;
        var floor = false;
        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            var before = cue.To <= quantity.From && IsBridge(tokens, cue.To, quantity.From);
            var after = cue.From >= quantity.To && IsBridge(tokens, quantity.To, cue.From);
            switch (cue.Cue)
            {
                case Cue.Floor when before && !cues.Touches(Cue.Cap, cue.From - 1, cue.From):
                case Cue.FloorAfter when after && cue.To - cue.From > 1:
                    floor = true;
                    break;
                case Cue.Cap when before && !cues.Touches(Cue.Floor, cue.From - 1, cue.From) && quantity.Kind != QuantityKind.WholeTime:
                case Cue.CapAfter when after && quantity.Kind != QuantityKind.WholeTime:
                    marks |= QuantityMarks.Capped;
                    break;
                case Cue.Approximate when before && quantity.Kind != QuantityKind.WholeTime:
                case Cue.ApproximateAfter when after && quantity.Kind != QuantityKind.WholeTime:
                    marks |= QuantityMarks.Approximate;
                    break;
                case Cue.Equivalent when before || (after && quantity.Kind == QuantityKind.Amount):
                    marks |= QuantityMarks.Equivalent;
                    break;
            }
        }

        if (WordIs.At(tokens, quantity.From - 1, WordIs.Min) && !(quantity.From > 1 && tokens[quantity.From - 2].Value >= 0))
        {
            floor = true;
        }

        var tilde = quantity.From > 0 && tokens[quantity.From - 1].Kind == TokenKind.Tilde;
        floor |= tilde && WordIs.At(tokens, quantity.From - 2, WordIs.Not);
        marks |= tilde ? QuantityMarks.Approximate : QuantityMarks.None;
        return floor ? QuantityMarks.Floor : marks | (IsPrice(tokens, quantity) ? QuantityMarks.Equivalent : QuantityMarks.None);
    }

    /// <summary>"£84 per week" is a price by the week, not a frequency.</summary>
    private static bool IsPrice(TokenBuffer tokens, Quantity quantity) =>
        quantity.Kind == QuantityKind.Frequency
        && ((quantity.From > 1 && tokens[quantity.From - 2].Kind == TokenKind.Pound) || (quantity.From > 2 && tokens[quantity.From - 3].Kind == TokenKind.Pound));

    /// <summary>Nothing between but an article, "of", "the", "total" or a bracket.</summary>
    private static bool IsBridge(TokenBuffer tokens, int from, int to)
    {
        if (to - from > 2)
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            var small = tokens[at].Kind is TokenKind.Open or TokenKind.Dash or TokenKind.Colon
                || (tokens[at].Kind == TokenKind.Word && (tokens[at].Length <= 2 || tokens[at].Hash == WordIs.The || tokens[at].Hash == Total || tokens[at].Hash == Further || tokens[at].Hash == Additional));
            if (!small)
            {
                return false;
            }
        }

        return true;
    }

    private static readonly ulong Total = WordHash.Of("total");
    private static readonly ulong Further = WordHash.Of("further");
    private static readonly ulong Additional = WordHash.Of("additional");

    /// <summary>A condition voids amounts and frequencies of its item; sharing the hours voids the amounts.</summary>
    private static void Spread(TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities)
    {
        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            if (cue.Cue is not (Cue.Conditional or Cue.Pooling))
            {
                continue;
            }

            for (var index = 0; index < quantities.Count; index++)
            {
                ref var quantity = ref quantities[index];
                var near = Math.Abs(quantity.From - cue.From) <= ConditionReach;
                if (cue.Cue == Cue.Conditional && near && quantity.Kind is QuantityKind.Amount or QuantityKind.Frequency or QuantityKind.WholeTime)
                {
                    quantity.Marks |= QuantityMarks.Conditional;
                }
                else if (cue.Cue == Cue.Pooling && near && quantity.Kind == QuantityKind.Amount && IsShared(tokens, cue))
                {
                    quantity.Marks |= QuantityMarks.Pooled;
                }
            }
        }
    }

    /// <summary>Feelings, toys and reports are shared too: pooling speaks of pupils, the class or the hours.</summary>
    private static bool IsShared(TokenBuffer tokens, CueMatch cue)
    {
        for (var at = cue.From; at < Math.Min(tokens.Count, cue.To + 6) && !tokens[at].IsBreak; at++)
        {
            if (tokens[at].Hash == Pupils || tokens[at].Hash == Children || tokens[at].Hash == Others || tokens[at].Hash == Class || tokens[at].Hash == Students || tokens[at].Hash == Pupil
                || tokens[at].Hash == Child || tokens[at].Hash == Pooled || tokens[at].Hash == Learners || tokens[at].Hash == Peers || tokens[at].Hash == Hours || tokens[at].Hash == Plans)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly ulong Pupils = WordHash.Of("pupils");
    private static readonly ulong Pupil = WordHash.Of("pupil");
    private static readonly ulong Child = WordHash.Of("child");
    private static readonly ulong Children = WordHash.Of("children");
    private static readonly ulong Others = WordHash.Of("others");
    private static readonly ulong Class = WordHash.Of("class");
    private static readonly ulong Students = WordHash.Of("students");
    private static readonly ulong Learners = WordHash.Of("learners");
    private static readonly ulong Peers = WordHash.Of("peers");
    private static readonly ulong Pooled = WordHash.Of("pooled");
    private static readonly ulong Hours = WordHash.Of("hours");
    private static readonly ulong Plans = WordHash.Of("plans");
}
