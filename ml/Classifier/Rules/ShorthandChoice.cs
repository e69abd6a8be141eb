using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Rules;

/// <summary>"Hrs = head of science", "freq. = SENCo and physio to agree": a measure set equal to a person, in tables and notes.</summary>
internal static class ShorthandChoice
{
    private const int LabelReach = 3;
    private const int ReachOn = 6;

    private static readonly HashSet<ulong> Measures = WordHash.Set("hours", "hrs", "freq", "frequency", "amount", "dosage", "dose", "length", "quantity", "qty", "mins", "minutes", "number", "duration", "schedule", "sessions", "sess");

    private static readonly HashSet<ulong> People = WordHash.Set("school", "sch", "setting", "head", "hod", "hos", "hoy", "ht", "ct", "lead", "panel", "team", "staff", "service", "diary", "choice", "call", "pick", "discretion");

    public static bool Stands(ItemReading item)
    {
        var tokens = item.Tokens;
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Equal && IsMeasure(tokens, at) && NamesPersonAlone(item, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMeasure(TokenBuffer tokens, int equal)
    {
        for (var at = equal - 1; at >= Math.Max(0, equal - LabelReach); at--)
        {
            if (Measures.Contains(tokens[at].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesPersonAlone(ItemReading item, int from)
    {
        var tokens = item.Tokens;
        var named = false;
        var to = from;
        for (; to < Math.Min(tokens.Count, from + ReachOn) && !tokens[to].IsBreak; to++)
        {
            if (tokens[to].Value >= 0)
            {
                return false;
            }

            named |= People.Contains(tokens[to].Hash);
        }

        foreach (var role in item.Roles.Mentions)
        {
            named |= role.From >= from && role.To <= to;
        }

        return named;
    }
}
