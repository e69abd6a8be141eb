using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Rules;

/// <summary>
/// Whether the item says who delivers. In training it is who trains, not who is trained; in a sentence of review alone it is who reviews; the one
/// to whom the choice is left is not thereby the one who delivers.
/// </summary>
internal static class WhoRules
{
    private const int VerbReach = 5;
    private const int LinkReach = 6;

    private static readonly HashSet<ulong> TrainingVerbs = WordHash.Set("train", "trains", "teach", "teaches", "deliver", "delivers", "run", "runs", "hold", "holds", "brief", "briefs", "show", "shows", "lead", "leads", "give", "gives",
        "instruct", "upskill", "provide", "provides", "coach", "coaches", "talk", "ring", "offer", "led", "do");

    private static readonly HashSet<ulong> TrainingLinks = WordHash.Set("by", "from", "with", "trainer", "via");

    public static bool Has(ItemReading item, ProvisionFacts facts)
    {
        if (facts.Nature == ItemNature.Training)
        {
            return HasTrainer(item);
        }

        if (facts.Red is LegalRed.Delegation or LegalRed.UnilateralChange)
        {
            return DeliversBeyond(item, facts.Red == LegalRed.Delegation ? Cue.Delegation : Cue.Unilateral);
        }

        return item.Roles.AnyDelivers || (facts.Nature != ItemNature.Timed && item.Roles.Mentions.Count > 0 && item.Cues.Has(Cue.Supplied)) || IsReviewAlone(item, facts);
    }

    private static bool HasTrainer(ItemReading item)
    {
        var tokens = item.Tokens;
        foreach (var role in item.Roles.Mentions)
        {
            for (var at = role.To; at < Math.Min(tokens.Count, role.To + VerbReach) && !tokens[at].IsBreak; at++)
            {
                if (TrainingVerbs.Contains(tokens[at].Hash))
                {
                    return true;
                }

                if (tokens[at].Hash == Have || tokens[at].Hash == Need || tokens[at].Hash == Be)
                {
                    break;
                }
            }

            for (var at = role.From - 1; at >= Math.Max(0, role.From - LinkReach) && !(tokens[at].IsBreak && tokens[at].Kind != TokenKind.Bar); at--)
            {
                if (TrainingLinks.Contains(tokens[at].Hash) || tokens[at].Kind is TokenKind.Bar || (tokens[at].Kind is TokenKind.Colon && at == role.From - 1))
                {
                    return true;
                }
            }

            if (role.From == 0 && role.To < tokens.Count && tokens[role.To].Kind is not TokenKind.Word)
            {
                return true;
            }
        }

        return false;
    }

    private static bool DeliversBeyond(ItemReading item, Cue red)
    {
        foreach (var role in item.Roles.Mentions)
        {
            if (role.Delivers && !item.Cues.Touches(red, role.From, role.To))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The therapist will review her language every six weeks": nothing is done and nobody else is spoken of.</summary>
    private static bool IsReviewAlone(ItemReading item, ProvisionFacts facts) =>
        item.Roles.Mentions.Count > 0 && facts.Nature == ItemNature.Timed && !facts.Present.HasFlag(Dimensions.Content) && !facts.Present.HasFlag(Dimensions.Amount) && !item.Cues.Has(Cue.Unnamed) && item.Cues.Has(Cue.Review);

    private static readonly ulong Have = WordHash.Of("have");
    private static readonly ulong Be = WordHash.Of("be");
    private static readonly ulong Need = WordHash.Of("need");
}
