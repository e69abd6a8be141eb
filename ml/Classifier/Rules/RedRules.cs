using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Rules;

/// <summary>
/// Legal reds by rule. Delegation: C v SENT and Greenwich [1999] ELR 5. Unilateral change: E v Rotherham [2002] ELR 266.
/// Band or money as the only amount: R v Cumbria ex p P [1994] ELR 337. Near misses are guarded by their own phrases.
/// </summary>
internal static class RedRules
{
    private const int GuardReach = 6;

    public static LegalRed Read(ItemReading item, bool amountStands)
    {
        var cues = item.Cues;
        if (Stands(item, Cue.Unilateral, Cue.UnilateralGuard))
        {
            return LegalRed.UnilateralChange;
        }

        if (Stands(item, Cue.Delegation, Cue.DelegationGuard))
        {
            return LegalRed.Delegation;
        }

        var money = HasMoney(item);
        return (money || Stands(item, Cue.Band, Cue.BandGuard)) && !amountStands && cues.CountOf(Cue.Band) + (money ? 1 : 0) > 0 ? LegalRed.BandOrMoney : LegalRed.None;
    }

    /// <summary>True if a phrase of the red stands that no guard touches or neighbours.</summary>
    public static bool Stands(ItemReading item, Cue red, Cue guard)
    {
        var cues = item.Cues;
        if (!cues.Has(red))
        {
            return false;
        }

        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            if (cue.Cue == red && !cues.Touches(guard, cue.From - GuardReach, cue.To + 2))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasMoney(ItemReading item)
    {
        for (var at = 0; at < item.Tokens.Count; at++)
        {
            if (item.Tokens[at].Kind == TokenKind.Pound)
            {
                return true;
            }
        }

        return item.Cues.Has(Cue.Money);
    }
}
