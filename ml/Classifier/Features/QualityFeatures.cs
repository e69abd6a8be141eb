using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Rules;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Features;

/// <summary>Features of a whole section: what its lines were judged to be, by section, its length, its phrases and words.</summary>
internal static class QualityFeatures
{
    private const int Sections = 14;
    private const int Steps = 11;
    private static readonly FlagTable Rule = new("quality rule", 4);
    private static readonly FlagTable RuleBySection = new("quality rule by section", Sections * 4);
    private static readonly FlagTable Section = new("quality section", Sections);
    private static readonly FlagTable Full = new("share full at least", Sections * Steps);
    private static readonly FlagTable Vague = new("share vague at least", Sections * Steps);
    private static readonly FlagTable Smart = new("share smart at least", Sections * Steps);
    private static readonly FlagTable NotOutcome = new("share no outcome at least", Sections * Steps);
    private static readonly FlagTable NotProvision = new("share no provision at least", Sections * Steps);
    private static readonly FlagTable Reds = new("reds at least", Sections * 4);
    private static readonly FlagTable Words = new("words log2 at least", Sections * 12);
    private static readonly FlagTable Lines = new("lines at least", Sections * 12);
    private static readonly FlagTable CueInSection = new("cue in section", Sections * 128);

    public static void Add(SectionCode section, SectionCounts counts, Grade byRule, ItemReading item, FeatureBuffer into)
    {
        var code = (int)section;
        Rule[(int)byRule].AddIf(true, into);
        RuleBySection[(code * 4) + (int)byRule].AddIf(true, into);
        Section[code].AddIf(true, into);
        AddShare(Full, code, counts.Full, counts.Items, into);
        AddShare(Vague, code, counts.Vague, counts.Items, into);
        AddShare(Smart, code, counts.Smart, counts.Outcomes + counts.NotOutcome, into);
        AddShare(NotOutcome, code, counts.NotOutcome, counts.Outcomes + counts.NotOutcome, into);
        AddShare(NotProvision, code, counts.NotProvision, counts.Lines, into);
        AddUpTo(Reds, code * 4, Math.Min(3, counts.Reds), into);
        AddUpTo(Words, code * 12, Math.Min(11, System.Numerics.BitOperations.Log2((uint)Math.Max(1, counts.Words))), into);
        AddUpTo(Lines, code * 12, Math.Min(11, counts.Lines), into);
        foreach (var cue in Enum.GetValues<Cue>())
        {
            CueInSection[(code * 128) + (int)cue].AddIf(item.Cues.Has(cue), into, Spaces.WordValue);
        }

        WordFeatures.Add(item, into, letters: false);
    }

    private static void AddShare(FlagTable table, int section, int part, int whole, FeatureBuffer into)
    {
        if (whole > 0)
        {
            AddUpTo(table, section * Steps, part * (Steps - 1) / whole, into);
        }
    }

    /// <summary>All steps up to the value, so that weights are learnt for "at least".</summary>
    private static void AddUpTo(FlagTable table, int first, int value, FeatureBuffer into)
    {
        for (var step = 1; step <= value; step++)
        {
            table[first + step].AddIf(true, into);
        }
    }
}
