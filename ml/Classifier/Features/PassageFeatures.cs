using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Rules;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Features;

/// <summary>Features of an outcome and of a paragraph: phrases, rule findings, wording.</summary>
internal static class PassageFeatures
{
    private static readonly FlagTable OutcomeTypes = new("rule outcome type", 4);
    private static readonly FlagTable OutcomeFlags = new("rule outcome flag", 8);
    private static readonly FlagTable Themes = new("rule theme", 5);
    private static readonly FlagTable ThemesLate = new("rule theme of late years", 5);
    private static readonly Flag Late = new("late years");
    private static readonly Flag MeasureAndDeadline = new("measure and deadline");
    private static readonly Flag ObservableAlone = new("observable without vague words");
    private static readonly Flag VagueAlone = new("vague change without observable");
    private static readonly FlagTable Sections = new("rule section", 14);
    private static readonly FlagTable Length = new("length", 10);
    private static readonly Flag FirstPerson = new("first person");
    private static readonly Flag Dated = new("date");
    private static readonly ulong I = WordHash.Of("i");
    private static readonly ulong My = WordHash.Of("my");

    public static OutcomeFacts AddOutcome(ItemReading item, int? yearGroup, FeatureBuffer into)
    {
        var cues = item.Cues;
        var facts = OutcomeRules.Read(item, yearGroup);
        OutcomeTypes[(int)facts.Type].AddIf(true, into);
        OutcomeFlags[(facts.Specific ? 1 : 0) + (facts.Measurable ? 2 : 0) + (facts.TimeBound ? 4 : 0)].AddIf(true, into);
        var theme = OutcomeRules.ThemeOf(cues);
        Themes[(int)theme].AddIf(true, into);
        ThemesLate[(int)theme].AddIf(facts.LateYears, into, Spaces.GrammarValue * 2);
        Late.AddIf(facts.LateYears, into);
        MeasureAndDeadline.AddIf(cues.Has(Cue.Measure) && cues.Has(Cue.Deadline), into);
        ObservableAlone.AddIf(cues.Has(Cue.Observable) && !cues.Has(Cue.VagueChange), into);
        VagueAlone.AddIf(!cues.Has(Cue.Observable) && cues.Has(Cue.VagueChange), into);
        AddCommon(item, into);
        return facts;
    }

    public static void AddSection(ItemReading item, FeatureBuffer into)
    {
        Sections[(int)SectionRules.Read(item).Section].AddIf(true, into);
        AddCommon(item, into);
    }

    private static void AddCommon(ItemReading item, FeatureBuffer into)
    {
        var tokens = item.Tokens;
        var person = false;
        var dated = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            person |= tokens[at].Hash == I || tokens[at].Hash == My;
            dated |= tokens[at].Kind == TokenKind.Number && tokens[at].Length == 4 && tokens[at].Value is > 190_000 and < 210_000;
        }

        FirstPerson.AddIf(person, into);
        Dated.AddIf(dated, into);
        Length[System.Numerics.BitOperations.Log2((uint)Math.Max(1, tokens.Count))].AddIf(true, into);
        NamedFeatures.AddCues(item, into);
        VocabularyFeatures.Add(item, [], into);
        WordFeatures.Add(item, into, letters: true);
    }
}
