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
        var unilateral = StandingOf(item, Cue.Unilateral, Cue.UnilateralGuard);
        var delegation = StandingOf(item, Cue.Delegation, Cue.DelegationGuard);
        if (unilateral >= 0)
        {
            return ChangeReader.OnlyOpenEnded(item, cues[unilateral]) ? LegalRed.Delegation : LegalRed.UnilateralChange;
        }

        if (delegation >= 0)
        {
            return ChangeReader.IsOfChange(item, cues[delegation]) ? LegalRed.UnilateralChange : LegalRed.Delegation;
        }

        if (ShorthandChoice.Stands(item))
        {
            return LegalRed.Delegation;
        }

        var money = HasMoney(item);
        return (money || Stands(item, Cue.Band, Cue.BandGuard)) && !amountStands && cues.CountOf(Cue.Band) + (money ? 1 : 0) > 0 && !IsNote(item) && !HasOwnHours(item.Quantities)
            ? LegalRed.BandOrMoney
            : LegalRed.None;
    }

    /// <summary>What is left to somebody beside content, amount, frequency and who is a room, a day or a book; a price beside a course or a change that has its date only pays for it.</summary>
    public static LegalRed Weigh(LegalRed red, ProvisionFacts facts)
    {
        var has = facts.Present & VerdictRules.Deciding;
        var open = red switch
        {
            LegalRed.Delegation => has != VerdictRules.Deciding,
            LegalRed.BandOrMoney => facts.Nature == ItemNature.Timed || !has.HasFlag(Dimensions.Content | Dimensions.Frequency),
            _ => true,
        };
        return open ? red : LegalRed.None;
    }

    /// <summary>Who pays, holds or was refused money, with nobody delivering and nothing owed by the week: says nothing of provision.</summary>
    private static bool IsNote(ItemReading item)
    {
        var cues = item.Cues;
        var priced = cues.Has(Cue.Equipment) || cues.Has(Cue.Environment);
        return (cues.Has(Cue.MoneyNote) && (OpensWithNote(cues) || (!item.Roles.AnyDelivers && !(cues.Has(Cue.Band) && ContentReader.Has(item))))) || (priced && !cues.Has(Cue.Band));
    }

    /// <summary>"We paid for …": the family's own account of a price.</summary>
    private static bool OpensWithNote(CueBuffer cues)
    {
        for (var at = 0; at < cues.Count && cues[at].From <= 1; at++)
        {
            if (cues[at].Cue == Cue.MoneyNote)
            {
                return true;
            }
        }

        return false;
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
    public static bool Stands(ItemReading item, Cue red, Cue guard) => StandingOf(item, red, guard) >= 0;

    private static int StandingOf(ItemReading item, Cue red, Cue guard)
    {
        var cues = item.Cues;
        if (!cues.Has(red))
        {
            return -1;
        }

        for (var at = 0; at < cues.Count; at++)
        {
            var cue = cues[at];
            if (cue.Cue == red && !IsGuarded(item, cue, guard) && !IsDenied(item.Tokens, cue, red == Cue.Unilateral ? DenialReach : NearDenialReach) && !IsConcession(item.Tokens, cue))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A guard speaks of what stands beside it in the same sentence, not of the sentence before.</summary>
    private static bool IsGuarded(ItemReading item, CueMatch cue, Cue guard)
    {
        var from = cue.From;
        while (from > 0 && from > cue.From - GuardReach && !item.Tokens[from - 1].IsBreak)
        {
            from--;
        }

        var to = cue.To;
        while (to < item.Tokens.Count && to < cue.To + GuardAhead && !item.Tokens[to].IsBreak)
        {
            to++;
        }

        return item.Cues.Touches(guard, from, to) || (guard == Cue.UnilateralGuard && NamesPlan(item, cue));
    }

    /// <summary>A change that the sentence ties to amending the plan, wherever it says so.</summary>
    private static bool NamesPlan(ItemReading item, CueMatch change)
    {
        var cues = item.Cues;
        for (var at = 0; at < cues.Count; at++)
        {
            if (cues[at].Cue == Cue.UnilateralGuard && HasPlan(item.Tokens, cues[at]) && IsSameSentence(item.Tokens, Math.Min(change.To, cues[at].To), Math.Max(change.From, cues[at].From)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPlan(TokenBuffer tokens, CueMatch guard)
    {
        for (var at = guard.From; at < guard.To; at++)
        {
            if (Amending.Contains(tokens[at].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameSentence(TokenBuffer tokens, int from, int to)
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

    /// <summary>"…, whatever the panel resolves": a clause of its own after a comma concedes nothing.</summary>
    private static bool IsConcession(TokenBuffer tokens, CueMatch cue) =>
        tokens[cue.From].Hash == Whatever && (cue.From == 0 || tokens[cue.From - 1].Kind == TokenKind.Comma);

    /// <summary>"The provider may not withdraw the trainer, substitute other instruction or abridge the hours": denied once for all that follows.</summary>
    private static bool IsDenied(TokenBuffer tokens, CueMatch cue, int reach)
    {
        for (var at = cue.To - 1; at >= Math.Max(0, cue.From - reach) && tokens[at].Kind is not (TokenKind.Stop or TokenKind.Line or TokenKind.Bar or TokenKind.Semicolon); at--)
        {
            if (tokens[at].Hash == But || tokens[at].Hash == Though)
            {
                return false;
            }

            if (tokens[at].Hash == No && (at + 1 == cue.From || Powers.Contains(tokens[at + 1].Hash)))
            {
                return true;
            }

            if (tokens[at].Hash == WordIs.Not && at + 2 >= cue.From)
            {
                return true;
            }

            if (tokens[at].Hash == Never || tokens[at].Hash == Neither || (tokens[at].Hash == WordIs.Not && ((at > 0 && Modals.Contains(tokens[at - 1].Hash)) || WordIs.At(tokens, at + 1, WordIs.To))))
            {
                return true;
            }
        }

        return false;
    }

    private const int DenialReach = 40;
    private const int NearDenialReach = 3;
    private static readonly ulong But = WordHash.Of("but");
    private static readonly ulong Though = WordHash.Of("though");
    private static readonly ulong No = WordHash.Of("no");
    private static readonly ulong Whatever = WordHash.Of("whatever");
    private static readonly HashSet<ulong> Powers = WordHash.Set("liberty", "power", "right", "time", "period", "freedom", "latitude", "discretion");
    private static readonly ulong Neither = WordHash.Of("neither");
    private static readonly HashSet<ulong> Amending = WordHash.Set("plan", "amending", "amendment", "amended", "amend");
    private static readonly ulong Never = WordHash.Of("never");
    private static readonly HashSet<ulong> Modals = WordHash.Set("may", "shall", "must", "will", "can", "is", "are", "does", "do", "should");

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
