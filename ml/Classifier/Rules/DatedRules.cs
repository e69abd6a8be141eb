using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Rules;

/// <summary>When a thing, a change or a training is due: "from 4 September", "in the autumn term", "by half term", "Sept INSET", "from Year 9".</summary>
internal static class DatedRules
{
    private const int Reach = 6;

    private static readonly HashSet<ulong> Leads = Words("from", "by", "in", "on", "before", "until", "since", "during", "at", "for", "within", "than", "till", "first", "last", "of", "each", "every", "to", "through", "over");
    private static readonly HashSet<ulong> Times = Words("term", "inset", "half", "holiday", "september", "january", "april", "easter", "christmas", "autumn", "spring", "summer", "start", "day", "week", "weeks", "month");
    private static readonly HashSet<ulong> Papers = Words("report", "reports", "advice", "dated", "letter", "meeting", "review", "assessment", "held", "plan");

    public static bool IsDated(ItemReading item)
    {
        var tokens = item.Tokens;
        var classes = PlanLexicon.Default.Classes;
        for (var at = 0; at < tokens.Count; at++)
        {
            ref readonly var token = ref tokens[at];
            var isMonth = token.Kind == TokenKind.Word && token.Capital && classes.MonthName.Contains(token.Word);
            var isTime = token.Kind == TokenKind.Word && Times.Contains(token.Hash);
            var isStage = token.Kind == TokenKind.Word && at + 1 < tokens.Count && tokens[at + 1].Value > 0 && (WordIs.At(tokens, at, Ks) || WordIs.At(tokens, at, WordIs.Year) || WordIs.At(tokens, at, Stage));
            var isYear = token.Kind == TokenKind.Number && token.Length == 4 && token.Value is >= 202_000 and <= 209_900;
            if (tokens[at].Hash == Inset)
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
    private static readonly ulong Stage = WordHash.Of("stage");

    private static HashSet<ulong> Words(params string[] words) => [.. words.Select(word => WordHash.Of(word))];
}
