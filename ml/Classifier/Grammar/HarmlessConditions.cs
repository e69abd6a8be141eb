using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// Conditions that take nothing away: those that only an amendment of the plan fulfils, those for which somebody else stands in, and words that
/// are conditions elsewhere ("the work should continue", "every six weeks in which").
/// </summary>
internal static class HarmlessConditions
{
    private const int ClauseReach = 18;
    private const int CoverReach = 30;
    private static readonly HashSet<ulong> Amending = WordHash.Set("amend", "amended", "amending", "amendment", "reassessment", "nobody");
    private static readonly HashSet<ulong> Cover = WordHash.Set("another", "second", "deputy", "relief", "replacement", "substitute");
    private static readonly HashSet<ulong> Negating = WordHash.Set("without", "need", "not", "no", "before");
    private static readonly HashSet<ulong> GoingOn = WordHash.Set("continue", "remain", "take", "go", "stay");
    private static readonly HashSet<ulong> Asking = WordHash.Set("where", "what", "which");
    private static readonly HashSet<ulong> Gatherings = WordHash.Set("group", "groups", "club", "circle", "workshop", "choir", "band", "session", "sessions", "groupwork");
    private static readonly ulong Should = WordHash.Of("should");
    private static readonly ulong No = WordHash.Of("no");
    private static readonly ulong Will = WordHash.Of("will");
    private static readonly ulong Depend = WordHash.Of("depend");
    private static readonly ulong Depends = WordHash.Of("depends");
    private static readonly ulong Sharing = WordHash.Of("sharing");
    private static readonly ulong Days = WordHash.Of("days");
    private static readonly ulong Weeks = WordHash.Of("weeks");

    public static bool Is(TokenBuffer tokens, CueMatch cue)
    {
        var first = tokens[cue.From].Hash;
        if (first == Should && cue.From > 0 && tokens[cue.From - 1].Kind == TokenKind.Word && tokens[cue.From - 1].Hash != WordIs.And && cue.From + 1 < tokens.Count && GoingOn.Contains(tokens[cue.From + 1].Hash))
        {
            return true;
        }

        if (WordIs.At(tokens, cue.To - 1, WordIs.To) && WordIs.At(tokens, cue.To, No))
        {
            return true;
        }

        if (first == Weeks && cue.From > 0 && tokens[cue.From - 1].Value > 0)
        {
            return true;
        }

        if ((first == Depend || first == Depends || first == Will) && AsksBefore(tokens, cue.From))
        {
            return true;
        }

        for (var at = cue.To; at < Math.Min(tokens.Count, cue.To + ClauseReach) && !tokens[at].IsBreak; at++)
        {
            if (Amending.Contains(tokens[at].Hash) && !Negating.Contains(tokens[at - 1].Hash) && !Negating.Contains(tokens[at - 2].Hash))
            {
                return true;
            }
        }

        return (first == Days || WordIs.At(tokens, cue.From + 1, Days)) && HasCover(tokens, cue);
    }

    /// <summary>Games of sharing, "hours between September and July", and the size of a group ("a reading group for four pupils").</summary>
    public static bool IsNoSharing(TokenBuffer tokens, CueMatch cue)
    {
        if (tokens[cue.From].Hash == WordIs.For && cue.From > 0 && Gatherings.Contains(tokens[cue.From - 1].Hash))
        {
            return true;
        }

        if (cue.To >= tokens.Count)
        {
            return false;
        }

        ref readonly var next = ref tokens[cue.To];
        return (tokens[cue.To - 1].Hash == Sharing && next.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Bar)
            || (WordIs.At(tokens, cue.To - 1, WordIs.Between) && cue.To - cue.From == 2 && next.Capital && PlanLexicon.Default.Classes.MonthName.Contains(next.Word));
    }

    /// <summary>"On days when she is off, another nurse does it."</summary>
    private static bool HasCover(TokenBuffer tokens, CueMatch cue)
    {
        for (var at = Math.Max(0, cue.From - ClauseReach); at < Math.Min(tokens.Count, cue.To + CoverReach); at++)
        {
            if (Cover.Contains(tokens[at].Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Where in the timetable will depend on her diary": what depends is not how much.</summary>
    private static bool AsksBefore(TokenBuffer tokens, int from)
    {
        for (var at = from - 1; at >= Math.Max(0, from - 6) && !tokens[at].IsBreak; at--)
        {
            if (Asking.Contains(tokens[at].Hash))
            {
                return true;
            }
        }

        return false;
    }
}
