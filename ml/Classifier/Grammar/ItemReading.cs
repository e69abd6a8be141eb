using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// What the grammar reads in one text: its tokens, phrases, quantities and roles. One object serves many texts of one thread, one after the
/// other, so that reading allocates nothing.
/// </summary>
internal sealed class ItemReading
{
    [ThreadStatic]
    private static ItemReading? _ofThread;

    private static readonly ulong Start = WordHash.Of("start");
    private static readonly ulong Starter = WordHash.Of("starter");
    private readonly PlanLexicon _lexicon = PlanLexicon.Default;
    private readonly AmountGrammar _amounts;
    private readonly FrequencyGrammar _frequencies;
    private readonly RatioGrammar _ratios;
    private readonly ExclusionGrammar _exclusions;

    public ItemReading()
    {
        _amounts = new AmountGrammar(_lexicon.Classes);
        _frequencies = new FrequencyGrammar(_lexicon.Classes);
        _ratios = new RatioGrammar(_lexicon.Classes);
        _exclusions = new ExclusionGrammar(_lexicon.Classes);
    }

    public static ItemReading OfThread => _ofThread ??= new ItemReading();

    public string Text { get; private set; } = "";

    public TokenBuffer Tokens { get; } = new();

    public CueBuffer Cues { get; } = new();

    public QuantityBuffer Quantities { get; } = new();

    public RoleReader Roles { get; } = new();

    public ItemReading Read(string text)
    {
        ReadPhrases(text);
        Quantities.Clear();
        _exclusions.Read(Tokens, Quantities);
        var excluded = Quantities.Count;
        _amounts.Read(Tokens, Quantities);
        _frequencies.Read(Tokens, Quantities);
        _ratios.Read(Tokens, Quantities);
        AddWholeTimes();
        Settle(excluded);
        Modifiers.Apply(Tokens, Cues, Quantities);
        ReviewReader.Mark(Tokens, Cues, Quantities);
        Roles.Read(Text, Tokens, Cues, Quantities);
        return this;
    }

    /// <summary>Tokens and phrases only: enough for outcomes, sections and whole pages.</summary>
    public ItemReading ReadPhrases(string text)
    {
        Text = text;
        Tokenizer.Read(text, _lexicon.Words, Tokens);
        _lexicon.FindCues(Tokens, Cues);
        Quantities.Clear();
        Roles.Mentions.Clear();
        return this;
    }

    private void AddWholeTimes()
    {
        for (var at = 0; at < Cues.Count; at++)
        {
            var cue = Cues[at];
            if (cue.Cue == Cue.WholeTime && !IsPoint(cue))
            {
                Quantities.Add(QuantityKind.WholeTime, cue.From, cue.To);
            }
            else if (cue.Cue == Cue.Duration)
            {
                Quantities.Add(QuantityKind.Duration, cue.From, cue.To);
            }
        }
    }

    /// <summary>"At the start of every lesson" is no whole time, nor is the whole time of a review or of a warning.</summary>
    private bool IsPoint(CueMatch whole)
    {
        for (var at = 0; at < Cues.Count; at++)
        {
            var cue = Cues[at];
            if (cue.Cue == Cue.PointInTime && cue.From <= whole.From && cue.To >= whole.From && cue.From < whole.From + 1 && !(cue.From == whole.From && cue.To <= whole.From + 1))
            {
                return true;
            }
        }

        // "Every lesson start", "each maths lesson starter".
        if (whole.To < Tokens.Count && Tokens[whole.To].Kind == TokenKind.Word && (Tokens[whole.To].Hash == Start || Tokens[whole.To].Hash == Starter))
        {
            return true;
        }

        for (var before = whole.From - 1; before >= Math.Max(0, whole.From - 3); before--)
        {
            if (Tokens[before].Kind == TokenKind.Comma || Tokens[before].IsBreak)
            {
                break;
            }

            if (Tokens[before].Kind == TokenKind.Word && (_lexicon.Classes.Point.Contains(Tokens[before].Word) || _lexicon.Classes.Before.Contains(Tokens[before].Word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An excluded number takes its quantity with it; a soft day count becomes an amount when nothing else is one.</summary>
    private void Settle(int excluded)
    {
        for (var index = excluded; index < Quantities.Count; index++)
        {
            ref var quantity = ref Quantities[index];
            for (var other = 0; other < excluded; other++)
            {
                var inside = Quantities[other].From <= quantity.From && Quantities[other].To >= quantity.To;
                if (inside && quantity.Kind is QuantityKind.Amount or QuantityKind.Frequency or QuantityKind.Ratio)
                {
                    quantity.Marks |= QuantityMarks.Soft;
                    quantity.Kind = inside ? QuantityKind.Excluded : quantity.Kind;
                }
            }
        }
    }
}
