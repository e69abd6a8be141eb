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
    private const int GuardReach = 4;
    private const int GuardAhead = 4;

    public static LegalRed Read(ItemReading item, bool amountStands)
    {
        var cues = item.Cues;
        var unilateral = Stands(item, Cue.Unilateral, Cue.UnilateralGuard);
        var delegation = Stands(item, Cue.Delegation, Cue.DelegationGuard);
        if (unilateral)
        {
            return LegalRed.UnilateralChange;
        }

        if (delegation)
        {
            return LegalRed.Delegation;
        }

        var money = HasMoney(item);
        return (money || Stands(item, Cue.Band, Cue.BandGuard)) && !amountStands && cues.CountOf(Cue.Band) + (money ? 1 : 0) > 0 && !IsNote(item) && !HasOwnHours(item.Quantities)
            ? LegalRed.BandOrMoney
            : LegalRed.None;
    }

    /// <summary>Who pays, holds or was refused money, with nobody delivering and nothing owed by the week: says nothing of provision.</summary>
    private static bool IsNote(ItemReading item)
    {
        var cues = item.Cues;
        var priced = cues.Has(Cue.Equipment) || cues.Has(Cue.Environment);
        return (cues.Has(Cue.MoneyNote) && !item.Roles.AnyDelivers) || (priced && !cues.Has(Cue.Band));
    }

    /// <summary>Hours that do not merely translate a band stand by themselves, though a cap or a condition may void them.</summary>
    private static bool HasOwnHours(QuantityBuffer quantities)
    {
        for (var at = 0; at < quantities.Count; at++)
        {
            if (quantities[at].Kind == QuantityKind.Amount && !quantities[at].Has(QuantityMarks.Equivalent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a phrase of the red stands that no guard touches or neighbours and that its sentence does not deny.</summary>
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
            if (cue.Cue == red && !cues.Touches(guard, cue.From - GuardReach, cue.To + GuardAhead) && !IsDenied(item.Tokens, cue, red == Cue.Unilateral ? DenialReach : NearDenialReach))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The provider may not withdraw the trainer, substitute other instruction or abridge the hours": denied once for all that follows.</summary>
    private static bool IsDenied(TokenBuffer tokens, CueMatch cue, int reach)
    {
        for (var at = cue.To - 1; at >= Math.Max(0, cue.From - reach) && tokens[at].Kind is not (TokenKind.Stop or TokenKind.Line or TokenKind.Bar or TokenKind.Semicolon); at--)
        {
            if (tokens[at].Hash == But || tokens[at].Hash == Though)
            {
                return false;
            }

            if (tokens[at].Hash == Never || (tokens[at].Hash == WordIs.Not && ((at > 0 && Modals.Contains(tokens[at - 1].Hash)) || WordIs.At(tokens, at + 1, WordIs.To))))
            {
                return true;
            }
        }

        return false;
    }

    private const int DenialReach = 25;
    private const int NearDenialReach = 3;
    private static readonly ulong But = WordHash.Of("but");
    private static readonly ulong Though = WordHash.Of("though");
    private static readonly ulong Never = WordHash.Of("never");
    private static readonly HashSet<ulong> Modals = [.. ((string[])["may", "shall", "must", "will", "can", "is", "are"]).Select(word => WordHash.Of(word))];

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
