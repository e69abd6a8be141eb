using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Rules;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Features;

/// <summary>All features of one provision item: what the rules find, what the grammar marks, the wording.</summary>
internal static class ProvisionFeatures
{
    private const int QuantityKinds = 6;
    private static readonly FlagTable Present = new("rule present", 16);
    private static readonly FlagTable PresentNature = new("rule present by nature", 16 * 5);
    private static readonly FlagTable Dimension = new("rule dimension", 8);
    private static readonly FlagTable DimensionMissing = new("rule dimension not found", 8);
    private static readonly FlagTable Nature = new("rule nature", 5);
    private static readonly FlagTable Red = new("rule red", 4);
    private static readonly FlagTable Verdicts = new("rule verdict", 4);
    private static readonly FlagTable Kinds = new("rule kind", 18);
    private static readonly FlagTable KindsBesideNature = new("rule kind by words", 18);
    private static readonly FlagTable Quantity = new("quantity", QuantityKinds);
    private static readonly FlagTable QuantityBinding = new("quantity binds", QuantityKinds);
    private static readonly FlagTable QuantityMark = new("quantity mark", QuantityKinds * 16);
    private static readonly FlagTable Length = new("length", 8);
    private static readonly FlagTable Cells = new("cells", 6);
    private static readonly FlagTable RolesDelivering = new("roles delivering", 4);
    private static readonly FlagTable RolesAside = new("roles aside", 4);
    private static readonly FlagTable ContentStanding = new("content standing", 4);
    private static readonly Flag HeadRow = new("row of headings");
    private static readonly Flag StartsAsOutcome = new("starts with a deadline");
    private static readonly FlagTable Past = new("past verbs", 4);
    private static readonly FlagTable AsideOnly = new("roles only aside", 16);
    private static readonly FlagTable RedStanding = new("red phrase unguarded", 4);
    private static readonly Flag NotProvision = new("rule not provision");
    private static readonly Flag Generic = new("rule generic");
    private static readonly Flag Ratio = new("rule ratio");
    private static readonly Flag Money = new("money");
    private static readonly Flag Service = new("service delivers");
    private static readonly Flag UnnamedOnly = new("unnamed and no role");
    private static readonly Flag ContentOnlyGeneric = new("generic content alone");
    private static readonly Flag ContentByReference = new("content by reference alone");
    private static readonly Flag ContentByExample = new("content by example alone");
    private static readonly Flag NoVerb = new("no duty word");
    private static readonly Flag EndsOpen = new("no full stop");
    private static readonly Flag HistoryAndDuty = new("history beside duty");
    private static readonly Flag HistoryAlone = new("history without duty");
    private static readonly Flag NeedAlone = new("need without duty");
    private static readonly Flag OutcomeAlone = new("outcome without role");
    private static readonly Flag SeveralSentences = new("several sentences");

    public static ProvisionFacts Add(ItemReading item, FeatureBuffer into)
    {
        var facts = ProvisionRules.Read(item);
        AddRules(item, facts, into);
        AddReds(item, into);
        AddQuantities(item, into);
        AddContrasts(item, facts, into);
        NamedFeatures.AddCues(item, into);
        ShapeFeatures.Add(item, into);
        WordFeatures.Add(item, into, letters: false);
        return facts;
    }

    private static void AddRules(ItemReading item, ProvisionFacts facts, FeatureBuffer into)
    {
        var four = Four(facts.Present);
        Present[four].AddIf(true, into);
        PresentNature[(four * 5) + (int)facts.Nature].AddIf(true, into);
        for (var bit = 0; bit < 8; bit++)
        {
            var has = ((int)facts.Present & (1 << bit)) != 0;
            Dimension[bit].AddIf(has, into, Spaces.GrammarValue * 2);
            DimensionMissing[bit].AddIf(!has, into, Spaces.GrammarValue);
        }

        Nature[(int)facts.Nature].AddIf(true, into);
        Red[(int)facts.Red].AddIf(true, into, Spaces.GrammarValue * 2);
        var verdict = facts.NotProvision ? Verdict.NotApplicable : VerdictRules.Decide(facts.Present, facts.Nature, facts.Red, facts.RatioStands, facts.Nature != ItemNature.Timed).Verdict;
        Verdicts[(int)verdict].AddIf(true, into);
        Kinds[(int)KindRules.Read(item, facts)].AddIf(true, into, Spaces.GrammarValue * 2);
        KindsBesideNature[(int)KindRules.ByWords(item)].AddIf(true, into);
        NotProvision.AddIf(facts.NotProvision, into, Spaces.GrammarValue * 2);
        Generic.AddIf(facts.Generic, into);
        Ratio.AddIf(facts.RatioStands, into);
    }

    private static void AddQuantities(ItemReading item, FeatureBuffer into)
    {
        for (var at = 0; at < item.Quantities.Count; at++)
        {
            var quantity = item.Quantities[at];
            var kind = (int)quantity.Kind;
            Quantity[kind].Add(into, quantity.From, quantity.To);
            if (quantity.Binds)
            {
                QuantityBinding[kind].Add(into, quantity.From, quantity.To);
            }

            for (var bit = 0; bit < 11; bit++)
            {
                if (((int)quantity.Marks & (1 << bit)) != 0)
                {
                    QuantityMark[(kind * 16) + bit].Add(into, quantity.From, quantity.To);
                }
            }
        }
    }

    private static void AddContrasts(ItemReading item, ProvisionFacts facts, FeatureBuffer into)
    {
        var cues = item.Cues;
        var delivering = 0;
        var aside = 0;
        var service = false;
        foreach (var role in item.Roles.Mentions)
        {
            delivering += role.Delivers ? 1 : 0;
            aside += role.Delivers ? 0 : 1;
            service |= role.Delivers && role.IsService;
        }

        RolesDelivering[delivering].AddIf(true, into);
        RolesAside[aside].AddIf(true, into);
        Service.AddIf(service && delivering == 1, into);
        AsideOnly[(cues.Has(Cue.Unnamed) ? 1 : 0) + (cues.Has(Cue.Review) ? 2 : 0) + ((facts.Present & (Dimensions.Amount | Dimensions.Frequency)) != 0 ? 4 : 0) + (facts.Nature == ItemNature.Training ? 8 : 0)]
            .AddIf(delivering == 0 && aside > 0, into);
        UnnamedOnly.AddIf(delivering == 0 && cues.Has(Cue.Unnamed), into);
        var standing = ContentReader.Count(item);
        ContentStanding[standing].AddIf(true, into, Spaces.GrammarValue * 2);
        var content = standing > 0;
        ContentOnlyGeneric.AddIf(!content && (cues.Has(Cue.Generic) || cues.Has(Cue.GenericPurpose)), into);
        ContentByReference.AddIf(!content && cues.Has(Cue.ByReference), into);
        ContentByExample.AddIf(content && cues.Has(Cue.Example), into);
        var duty = cues.Has(Cue.Duty) || cues.Has(Cue.Delivers);
        NoVerb.AddIf(!duty, into);
        HistoryAndDuty.AddIf(cues.Has(Cue.History) && duty, into);
        HistoryAlone.AddIf(cues.Has(Cue.History) && !duty, into);
        NeedAlone.AddIf(cues.Has(Cue.Need) && !duty, into);
        OutcomeAlone.AddIf(cues.Has(Cue.OutcomeForm) && delivering == 0, into);
        Money.AddIf(RedRules.HasMoney(item), into);
        AddOutline(item, into);
    }

    private static void AddReds(ItemReading item, FeatureBuffer into)
    {
        RedStanding[0].AddIf(RedRules.Stands(item, Cue.Delegation, Cue.DelegationGuard), into);
        RedStanding[1].AddIf(RedRules.Stands(item, Cue.Unilateral, Cue.UnilateralGuard), into);
        RedStanding[2].AddIf(RedRules.Stands(item, Cue.Band, Cue.BandGuard), into);
    }

    private static void AddOutline(ItemReading item, FeatureBuffer into)
    {
        var tokens = item.Tokens;
        var bars = 0;
        var stops = 0;
        var numbers = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            bars += tokens[at].Kind == TokenKind.Bar ? 1 : 0;
            stops += tokens[at].Kind == TokenKind.Stop ? 1 : 0;
            numbers += tokens[at].Kind == TokenKind.Number ? 1 : 0;
        }

        HeadRow.AddIf(bars >= 2 && numbers == 0 && item.Cues.CountOf(Cue.HeadingWord) >= bars, into);
        StartsAsOutcome.AddIf(item.Cues.Has(Cue.Deadline) && FirstOf(item.Cues, Cue.Deadline) <= 1 && !item.Roles.AnyDelivers, into);
        Past[PastVerbs(item)].AddIf(true, into);
        Cells[bars].AddIf(true, into);
        Length[System.Numerics.BitOperations.Log2((uint)Math.Max(1, tokens.Count))].AddIf(true, into);
        EndsOpen.AddIf(tokens.Count > 0 && tokens[tokens.Count - 1].Kind != TokenKind.Stop, into);
        SeveralSentences.AddIf(stops > 1, into);
    }

    private static int FirstOf(CueBuffer cues, Cue cue)
    {
        for (var at = 0; at < cues.Count; at++)
        {
            if (cues[at].Cue == cue)
            {
                return cues[at].From;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Words in -ed that no auxiliary or "by" makes a passive: "attended", "moved", "scored".</summary>
    private static int PastVerbs(ItemReading item)
    {
        var tokens = item.Tokens;
        var count = 0;
        for (var at = 1; at < tokens.Count; at++)
        {
            ref readonly var token = ref tokens[at];
            var isPast = token.Kind == TokenKind.Word && token.Length > 4 && item.Text.AsSpan(token.Start, token.Length).EndsWith("ed", StringComparison.OrdinalIgnoreCase)
                && tokens[at - 1].Kind == TokenKind.Word && tokens[at - 1].Length > 1 && !Auxiliaries.Contains(tokens[at - 1].Hash) && !WordIs.At(tokens, at + 1, WordIs.By);
            count += isPast ? 1 : 0;
        }

        return count;
    }

    private static readonly HashSet<ulong> Auxiliaries = WordHash.Set(
        "be", "is", "are", "been", "being", "to", "a", "an", "the", "and", "or", "of", "with", "his", "her", "their", "as", "if", "not", "when", "for", "in", "on", "by", "well", "fully");

    /// <summary>The deciding four as a number from 0 to 15: content, amount, frequency, who.</summary>
    private static int Four(Dimensions present) => (int)(present & (Dimensions.Content | Dimensions.Amount | Dimensions.Frequency)) | (present.HasFlag(Dimensions.Who) ? 8 : 0);
}
