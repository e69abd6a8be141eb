using EhcpPipeline.Ml.Grammar;

namespace EhcpPipeline.Ml.Deliveries;

/// <summary>The doses of an item: each binding length of time with the frequency that belongs to it, in order of place.</summary>
internal readonly record struct Doses(int? Minutes, int? Sessions, int? PerYear, string Words)
{
    public static Doses Of(ItemReading item)
    {
        var amounts = new List<Part>();
        var frequencies = new List<Part>();
        var others = new List<Part>();
        var unknown = false;
        for (var at = 0; at < item.Quantities.Count; at++)
        {
            var quantity = item.Quantities[at];
            if (quantity.Kind is not (QuantityKind.Amount or QuantityKind.Frequency or QuantityKind.WholeTime) || quantity.Has(QuantityMarks.Review))
            {
                continue;
            }

            if ((quantity.Marks & QuantityMarks.Void) != 0)
            {
                unknown = true;
                others.Add(new Part(Stretch(item, quantity.From), quantity.To, null));
            }
            else if (quantity.Kind == QuantityKind.Amount)
            {
                amounts.Add(new Part(quantity.From, quantity.To, DoseArithmetic.Minutes(item, quantity)));
            }
            else if (quantity.Kind == QuantityKind.Frequency)
            {
                var (count, year, days) = DoseArithmetic.Times(item, quantity);
                frequencies.Add(new Part(quantity.From, quantity.To, year) { Count = count, Days = days });
            }
            else
            {
                others.Add(new Part(quantity.From, quantity.To, null));
            }
        }

        amounts.Sort(static (left, right) => left.From.CompareTo(right.From));
        var merged = Merge(frequencies);
        Pair(ref amounts, ref merged);
        List<Part> told = [.. amounts, .. merged];
        return new Doses(
            amounts.Count == 1 && !unknown ? amounts[0].Value : null,
            merged.Count == 1 ? merged[0].Value : null,
            unknown || amounts.Count == 0 ? null : Total(amounts, merged),
            Quote(item, told.Count > 0 ? [.. told, .. unknown ? others : []] : others));
    }

    /// <summary>The words of a stretch as they stand.</summary>
    public static string Text(ItemReading item, int from, int to) => item.Text[item.Tokens[from].Start..item.Tokens[to - 1].End];

    // What voids a quantity stands right before it: "up to", "around".
    private static int Stretch(ItemReading item, int from)
    {
        for (var at = 0; at < item.Cues.Count; at++)
        {
            if (item.Cues[at].To == from && item.Cues[at].Cue is Lexicon.Cue.Cap or Lexicon.Cue.Approximate or Lexicon.Cue.Floor)
            {
                return item.Cues[at].From;
            }
        }

        return from;
    }

    // "Three sessions of 30 minutes a week" is told in two stretches: a count that waits for its period takes the next one.
    private static List<Part> Merge(List<Part> parts)
    {
        parts.Sort(static (left, right) => left.From.CompareTo(right.From));
        var merged = new List<Part>();
        Part? waiting = null;
        foreach (var part in parts)
        {
            if (part.Days && merged is [.., { Days: true } above])
            {
                // "Every Monday and Thursday" is told day by day.
                merged[^1] = above with { To = part.To, Value = above.Value + (part.Count * part.Value) };
            }
            else if (part.Value is null)
            {
                waiting ??= part;
            }
            else
            {
                merged.Add(part with { From = waiting?.From ?? part.From, Value = (waiting is not null && part.Count == 1 ? waiting.Count : part.Count) * part.Value });
                waiting = null;
            }
        }

        if (waiting is not null)
        {
            // "Weekly: three sessions": the period came first. Without any period the count stands for nothing.
            merged = merged is [var only] ? [only with { To = waiting.To, Value = only.Value * waiting.Count }] : [.. merged, waiting];
        }

        return merged;
    }

    // "Observed termly by the therapist, 20 minutes, four times a week": of several the nearest belongs to the one.
    private static void Pair(ref List<Part> amounts, ref List<Part> frequencies)
    {
        if (amounts is [var amount] && frequencies.Count > 1)
        {
            frequencies = [frequencies.MinBy(part => part.Distance(amount))!];
        }
        else if (frequencies is [var frequency] && amounts.Count > 1)
        {
            amounts = [amounts.MinBy(part => part.Distance(frequency))!];
        }
    }

    private static int? Total(List<Part> amounts, List<Part> frequencies) =>
        amounts.Count != frequencies.Count || amounts.Any(part => part.Value is null) || frequencies.Any(part => part.Value is null)
            ? null
            : amounts.Select((amount, at) => amount.Value * frequencies[at].Value).Sum();

    private static string Quote(ItemReading item, List<Part> parts)
    {
        var quoted = new List<Part>();
        foreach (var part in parts.OrderBy(part => part.From))
        {
            if (quoted is [.., var above] && part.From - above.To <= 2)
            {
                quoted[^1] = above with { To = Math.Max(above.To, part.To) };
            }
            else
            {
                quoted.Add(part);
            }
        }

        return string.Join("; ", quoted.Select(part => Text(item, part.From, part.To)));
    }

    /// <summary>A stretch of tokens with its figure: minutes, or times in a school year (null where it names no period).</summary>
    private sealed record Part(int From, int To, int? Value)
    {
        public int Count { get; init; } = 1;

        public bool Days { get; init; }

        public int Distance(Part other) => From >= other.To ? From - other.To : other.From >= To ? other.From - To : 0;
    }
}
