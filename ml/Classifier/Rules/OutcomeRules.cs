using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;

namespace EhcpPipeline.Ml.Rules;

/// <summary>What the rules make of one outcome.</summary>
internal record struct OutcomeFacts(bool Specific, bool Measurable, bool TimeBound, OutcomeType Type, AdulthoodTheme Theme, bool LateYears);

/// <summary>Reads an outcome by rule alone (guide O1 to O6).</summary>
internal static class OutcomeRules
{
    public static OutcomeFacts Read(ItemReading item, int? yearGroup)
    {
        var cues = item.Cues;
        var timeBound = cues.Has(Cue.Deadline);
        var observable = cues.Has(Cue.Observable);
        var provision = cues.CountOf(Cue.ProvisionInOutcome) > 0 && !(observable && timeBound && cues.Has(Cue.Measure));
        var hope = cues.Has(Cue.Hope) && !timeBound;
        var type = hope ? OutcomeType.Aspiration
            : provision ? OutcomeType.Provision
            : observable && cues.CountOf(Cue.VagueChange) <= cues.CountOf(Cue.Observable) + 1 ? OutcomeType.Outcome
            : OutcomeType.TargetVague;
        var specific = type == OutcomeType.Outcome;
        var measurable = specific && (cues.Has(Cue.Measure) || cues.Has(Cue.SingleAchievement));
        var late = yearGroup is { } year ? year >= 9 : cues.Has(Cue.LateYears);
        return new OutcomeFacts(specific, measurable, timeBound, type, late ? ThemeOf(cues) : AdulthoodTheme.None, late);
    }

    public static AdulthoodTheme ThemeOf(CueBuffer cues)
    {
        var best = AdulthoodTheme.None;
        var most = 0;
        for (var theme = AdulthoodTheme.Employment; theme <= AdulthoodTheme.Health; theme++)
        {
            var count = cues.CountOf(Cue.Employment + (int)theme - 1);
            if (count > most)
            {
                most = count;
                best = theme;
            }
        }

        return best;
    }
}
