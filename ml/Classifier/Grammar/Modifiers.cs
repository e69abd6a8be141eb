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
                quantity.Marks |= Beside(tokens, cues, quantities, quantity);
            }
        }

        CarryToPeriod(tokens, quantities);
        Spread(tokens, cues, quantities);
        PastReader.Mark(tokens, quantities);
    }

    /// <summary>"A maximum of 2 x 30 minutes per week": the cap on the count is a cap on how often.</summary>
    private static void CarryToPeriod(TokenBuffer tokens, QuantityBuffer quantities)
    {
        const QuantityMarks Loose = QuantityMarks.Capped | QuantityMarks.Approximate;
        for (var index = 0; index < quantities.Count; index++)
        {
            var count = quantities[index];
            if (count.Kind != QuantityKind.Frequency || !count.Has(Loose) || !(tokens[count.To - 1].Kind == TokenKind.Times || WordIs.At(tokens, count.To - 1, WordIs.X) || tokens[count.From].Value >= 0))
            {
                continue;
            }

            for (var other = 0; other < quantities.Count; other++)
            {
                ref var period = ref quantities[other];
                if (period.Kind == QuantityKind.Frequency && period.From >= count.To && period.From - count.To <= PeriodReach && IsOneSentence(tokens, count.To, period.From))
                {
                    period.Marks |= count.Marks & Loose;
                }
            }
        }
    }

    private const int PeriodReach = 4;

    private static QuantityMarks Beside(TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities, Quantity quantity)
    {
        var marks = quantity.Kind == QuantityKind.WholeTime && Nearly.Contains(quantity.From > 0 ? tokens[quantity.From - 1].Hash : 0) ? QuantityMarks.Approximate : QuantityMarks.None;
        var figures = quantity.Kind != QuantityKind.WholeTime || quantity.Has(QuantityMarks.Share);
        var floor = false;
        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            var before = cue.To <= quantity.From && IsBridge(tokens, cue.To, quantity.From) && !IsTaken(tokens, cues, quantities, cue, quantity);
            var after = cue.From >= quantity.To && (LimitReach.IsOver(tokens, quantities, cue, quantity) ?? IsBridge(tokens, quantity.To, cue.From));
            switch (cue.Cue)
            {
                case Cue.Floor when before && !cues.Touches(Cue.Cap, cue.From - 1, cue.From):
                case Cue.FloorAfter when after && cue.To - cue.From > 1:
                    floor = true;
                    break;
                case Cue.Cap when before && !cues.Touches(Cue.Floor, cue.From - 1, cue.From) && figures:
                case Cue.CapAfter when after && figures:
                    marks |= QuantityMarks.Capped;
                    break;
                case Cue.Approximate when before && figures:
                case Cue.ApproximateAfter when after && figures:
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

    private static readonly HashSet<ulong> Nearly = WordHash.Set("near", "nearly", "almost", "virtually", "practically", "mostly");

    /// <summary>"Twelve hours at the most in each week": the cap closes the hours before it and does not open the week after it.</summary>
    private static bool IsTaken(TokenBuffer tokens, CueBuffer cues, QuantityBuffer quantities, CueMatch cue, Quantity quantity)
    {
        if (quantity.Kind != QuantityKind.Frequency || cue.Cue is not (Cue.Cap or Cue.Approximate) || !cues.Touches(cue.Cue + 1, cue.From, cue.To))
        {
            return false;
        }

        for (var index = 0; index < quantities.Count; index++)
        {
            if (quantities[index].Kind == QuantityKind.Amount && quantities[index].To <= cue.From && cue.From - quantities[index].To <= 1 && !tokens[cue.From - 1].IsBreak && tokens[cue.From - 1].Kind != TokenKind.Comma)
            {
                return true;
            }
        }

        return false;
    }

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
            if (cue.Cue is not (Cue.Conditional or Cue.Pooling) || IsDefied(tokens, cue.From) || (cue.Cue == Cue.Conditional && HarmlessConditions.Is(tokens, cue)))
            {
                continue;
            }

            for (var index = 0; index < quantities.Count; index++)
            {
                ref var quantity = ref quantities[index];
                var near = Math.Abs(quantity.From - cue.From) <= ConditionReach;
                if (cue.Cue == Cue.Conditional && near && Reaches(tokens, cue, quantity) && quantity.Kind is QuantityKind.Amount or QuantityKind.Frequency or QuantityKind.WholeTime)
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

    private static readonly HashSet<ulong> Defying = WordHash.Set("even", "whatever", "whether", "regardless", "irrespective", "nothing", "not", "never", "none", "alone", "apart");
    private static readonly HashSet<ulong> Modals = WordHash.Set("may", "might", "could", "can");
    private const int ModalReach = 15;

    /// <summary>"Even if we have a supply teacher", "whether or not a room is free": no condition.</summary>
    private static bool IsDefied(TokenBuffer tokens, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 3); before--)
        {
            if (tokens[before].IsBreak)
            {
                return false;
            }

            if (Defying.Contains(tokens[before].Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"May visit for an hour" is a condition on what follows it in its sentence; "his mother may come in" on nothing before it.</summary>
    private static bool Reaches(TokenBuffer tokens, CueMatch cue, Quantity quantity)
    {
        if (tokens[cue.From].Hash == Unless)
        {
            return IsOneSentence(tokens, Math.Min(quantity.To, cue.From), Math.Max(quantity.From, cue.From));
        }

        if (!Modals.Contains(tokens[cue.From].Hash) || tokens[cue.To - 1].Length < 1)
        {
            return true;
        }

        if (quantity.From < cue.To)
        {
            return cue.From >= quantity.To && (cue.From - quantity.To <= 2 || (WordIs.At(tokens, cue.From + 1, Be) && !HasComma(tokens, quantity.To, cue.From))) && IsOneSentence(tokens, quantity.To, cue.From);
        }

        for (var at = cue.To; at < quantity.From; at++)
        {
            if (tokens[at].IsBreak || tokens[at].Kind == TokenKind.Comma)
            {
                return false;
            }
        }

        return quantity.From - cue.To <= ModalReach;
    }

    private static readonly ulong Unless = WordHash.Of("unless");
    private static readonly ulong Be = WordHash.Of("be");

    private static bool HasComma(TokenBuffer tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].Kind == TokenKind.Comma)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneSentence(TokenBuffer tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].IsBreak)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Feelings, toys and reports are shared too: pooling speaks of pupils, the class or the hours.</summary>
    private static bool IsShared(TokenBuffer tokens, CueMatch cue)
    {
        if (HarmlessConditions.IsNoSharing(tokens, cue))
        {
            return false;
        }

        for (var at = cue.From; at < Math.Min(tokens.Count, cue.To + 6) && !tokens[at].IsBreak; at++)
        {
            if (Sharers.Contains(tokens[at].Hash) && !(at + 1 < tokens.Count && Teaching.Contains(tokens[at + 1].Hash)))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<ulong> Sharers = WordHash.Set(
        "pupils", "pupil", "child", "children", "others", "class", "students", "learners", "peers", "pooled", "hours", "plans", "boys", "girls", "classmates", "twin", "twins", "brother", "sister", "sibling",
        "siblings", "sibs", "x", "everybody", "everyone", "group", "unit", "base", "cohort", "table", "form", "resource", "joint", "common", "whole",
        "year", "them", "as", "household", "allocation");

    private static readonly HashSet<ulong> Teaching = WordHash.Set("teacher", "teachers", "team", "ta", "tas", "staff", "tutor", "lead", "leader", "teaching", "assistant");
}
