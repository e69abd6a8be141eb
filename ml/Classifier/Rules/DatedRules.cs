using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Rules;

/// <summary>When a thing, a change or a training is due: "from 4 September", "in the autumn term", "by half term", "Sept INSET", "from Year 9".</summary>
internal static class DatedRules
{
    private const int Reach = 6;

    private static readonly HashSet<ulong> Leads = WordHash.Set("from", "by", "in", "on", "before", "until", "since", "during", "at", "for", "within", "than", "till", "first", "last", "of", "each", "every", "to", "through", "over");
    private static readonly HashSet<ulong> Times = WordHash.Set("term", "inset", "half", "holiday", "september", "january", "april", "easter", "christmas", "autumn", "spring", "summer", "start", "day", "week", "weeks", "month", "whitsun", "michaelmas", "sept", "holidays", "holiday", "summer", "winter", "twilight", "twilights");
    private static readonly HashSet<ulong> Papers = WordHash.Set("report", "reports", "advice", "dated", "letter", "meeting", "review", "assessment", "held", "plan");

    public static bool IsDated(ItemReading item)
    {
        var tokens = item.Tokens;
        var classes = PlanLexicon.Default.Classes;
        for (var at = 0; at < tokens.Count; at++)
        {
            ref readonly var token = ref tokens[at];
            var isMonth = token.Kind == TokenKind.Word && token.Capital && classes.MonthName.Contains(token.Word);
            var isTime = token.Kind == TokenKind.Word && Times.Contains(token.Hash);
            var isStage = token.Kind == TokenKind.Word && at + 1 < tokens.Count && tokens[at + 1].Value > 0 && (WordIs.At(tokens, at, Ks) || WordIs.At(tokens, at, WordIs.Year) || WordIs.At(tokens, at, Stage) || WordIs.Any(tokens, at, Years, Yr, Yr) || (WordIs.At(tokens, at, Y) && WordIs.Any(tokens, at - 1, From, Until, From)));
            var isYear = token.Kind == TokenKind.Number && token.Length == 4 && token.Value is >= 202_000 and <= 209_900;
            if (tokens[at].Hash == Inset || IsOccasion(tokens, at))
            {
                return true;
            }

            if ((isMonth || isYear || isTime || isStage) && IsLed(tokens, at, isMonth || isYear))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Before she joins", "from the first morning", "from day one", "by 31/10", "wef 09/26", "for all tests", "on test days", "all year".</summary>
    private static bool IsOccasion(TokenBuffer tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        if (token.Kind == TokenKind.Slash)
        {
            return at > 1 && at + 1 < tokens.Count && tokens[at - 1].Value is > 0 and <= 3100 && tokens[at + 1].Value is > 0 and <= 3100 && (DateLeads.Contains(tokens[at - 2].Hash) || tokens[at - 2].Kind == TokenKind.Tilde);
        }

        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        if (token.Hash == WordIs.Before || token.Hash == From || token.Hash == When || token.Hash == Until)
        {
            return HasWithin(tokens, at, Starts);
        }

        if (token.Hash == First || token.Hash == Last)
        {
            return at + 1 < tokens.Count && FirstOf.Contains(tokens[at + 1].Hash) || (at + 2 < tokens.Count && tokens[at + 1].Hash == School && FirstOf.Contains(tokens[at + 2].Hash));
        }

        if (token.Hash == All || token.Hash == For || token.Hash == WordIs.In || token.Hash == WordIs.On || token.Hash == During)
        {
            return at + 1 < tokens.Count && (Examinations.Contains(tokens[at + 1].Hash) || (tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Length <= 8 && at + 2 < tokens.Count && Examinations.Contains(tokens[at + 2].Hash)));
        }

        return (token.Hash == Within && HasWithin(tokens, at, Spans)) || ((token.Hash == WordIs.Year || token.Hash == Season) && (WordIs.At(tokens, at + 1, Round) || WordIs.At(tokens, at - 1, All) || WordIs.At(tokens, at - 1, This)));
    }

    private const int OccasionReach = 6;

    private static bool HasWithin(TokenBuffer tokens, int at, HashSet<ulong> words)
    {
        for (var next = at + 1; next < Math.Min(tokens.Count, at + OccasionReach) && !tokens[next].IsBreak && tokens[next].Kind != TokenKind.Comma; next++)
        {
            if (words.Contains(tokens[next].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<ulong> Starts = WordHash.Set("joins", "starts", "start", "starting", "begins", "admission", "admitted", "enrolment", "now", "enters", "begin", "arrives", "operation", "outset", "day");
    private static readonly HashSet<ulong> FirstOf = WordHash.Set("day", "morning", "week", "lesson", "term", "half");
    private static readonly HashSet<ulong> Spans = WordHash.Set("days", "weeks", "month", "months", "hours");
    private static readonly HashSet<ulong> Examinations = WordHash.Set("tests", "exams", "examinations", "mocks", "test", "assessments", "finals", "sats", "exam");
    private static readonly HashSet<ulong> DateLeads = WordHash.Set("by", "on", "from", "wef", "before", "until", "off", "sept", "date");
    private static readonly ulong From = WordHash.Of("from");
    private static readonly ulong When = WordHash.Of("when");
    private static readonly ulong Until = WordHash.Of("until");
    private static readonly ulong First = WordHash.Of("first");
    private static readonly ulong Last = WordHash.Of("last");
    private static readonly ulong School = WordHash.Of("school");
    private static readonly ulong All = WordHash.Of("all");
    private static readonly ulong For = WordHash.Of("for");
    private static readonly ulong During = WordHash.Of("during");
    private static readonly ulong Within = WordHash.Of("within");
    private static readonly ulong Season = WordHash.Of("winter");
    private static readonly ulong Round = WordHash.Of("round");
    private static readonly ulong This = WordHash.Of("this");

    /// <summary>"In place from April" says when; "in place of history" says instead of what.</summary>
    public static bool IsInPlace(ItemReading item)
    {
        var tokens = item.Tokens;
        for (var at = 0; at < item.Cues.Count; at++)
        {
            var cue = item.Cues[at];
            if (cue.Cue == Cue.InPlace && !(WordIs.At(tokens, cue.To, WordIs.Of) && WordIs.At(tokens, cue.To - 1, Place)))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly ulong Place = WordHash.Of("place");

    private static bool IsLed(TokenBuffer tokens, int at, bool alone)
    {
        for (var before = at - 1; before >= Math.Max(0, at - Reach); before--)
        {
            if (Papers.Contains(tokens[before].Hash))
            {
                return false;
            }

            if (tokens[before].IsBreak)
            {
                return alone && tokens[before].Kind == TokenKind.Bar;
            }

            if (Leads.Contains(tokens[before].Hash) || (alone && tokens[before].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Open))
            {
                return true;
            }
        }

        return alone && at <= 2;
    }

    private static readonly ulong Inset = WordHash.Of("inset");
    private static readonly ulong Ks = WordHash.Of("ks");
    private static readonly ulong Y = WordHash.Of("y");
    private static readonly ulong Yr = WordHash.Of("yr");
    private static readonly ulong Years = WordHash.Of("years");
    private static readonly ulong Stage = WordHash.Of("stage");
}
