using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>Numbers that are no quantity: year groups, ages, scores, dates, sums of money, references, list numbers, identifiers.</summary>
internal sealed class ExclusionGrammar(WordClasses classes)
{
    public void Read(TokenBuffer tokens, QuantityBuffer into)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Number)
            {
                var (from, to) = Around(tokens, at);
                if (to > from)
                {
                    into.Add(QuantityKind.Excluded, from, to);
                    at = to - 1;
                }
            }
        }
    }

    private (int From, int To) Around(TokenBuffer tokens, int at)
    {
        if (at > 0 && tokens[at - 1].Kind == TokenKind.Pound)
        {
            return (at - 1, at + 1);
        }

        if (tokens[at].Value < 0 || IsYearOfCalendar(tokens[at]))
        {
            return (at, at + 1);
        }

        if (IsDate(tokens, at, out var dateEnd))
        {
            return (at, dateEnd);
        }

        if (at > 0 && tokens[at - 1].Kind == TokenKind.Word && classes.Numbered.Contains(tokens[at - 1].Word) && !WordIs.TimeUnit(classes, tokens, at + 1))
        {
            return (at - 1, at + 1);
        }

        if (at > 0 && tokens[at - 1].Kind == TokenKind.Word && classes.Age.Contains(tokens[at - 1].Word))
        {
            return (at - 1, AgeEnd(tokens, at));
        }

        if (at + 2 < tokens.Count && classes.Year.Contains(tokens[at + 1].Word) && (WordIs.At(tokens, at + 2, WordIs.Old) || tokens[at + 2].Value >= 0))
        {
            return (at, AgeEnd(tokens, at));
        }

        if (at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Glued && (tokens[at + 1].Hash == Th || tokens[at + 1].Hash == St || tokens[at + 1].Hash == Nd || tokens[at + 1].Hash == Rd))
        {
            return (at, at + 2);
        }

        if (IsListNumber(tokens, at))
        {
            return (at, at + 1);
        }

        return (at, at);
    }

    private static readonly ulong Th = WordHash.Of("th");
    private static readonly ulong St = WordHash.Of("st");
    private static readonly ulong Nd = WordHash.Of("nd");
    private static readonly ulong Rd = WordHash.Of("rd");

    private static bool IsYearOfCalendar(in Token token) => token.Length == 4 && token.Value is >= 195_000 and <= 209_900;

    private bool IsDate(TokenBuffer tokens, int at, out int end)
    {
        end = at;
        var month = at + 1 < tokens.Count && tokens[at + 1].Glued && tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Length == 2 ? at + 2 : at + 1;
        month = WordIs.At(tokens, month, WordIs.Of) ? month + 1 : month;
        if (tokens[at].Value <= 3100 && month < tokens.Count && tokens[month].Capital && classes.MonthName.Contains(tokens[month].Word))
        {
            end = month + 1;
            end += end < tokens.Count && IsYearOfCalendar(tokens[end]) ? 1 : 0;
            return true;
        }

        var isSlashed = at + 4 < tokens.Count + 1 && at + 3 < tokens.Count && tokens[at + 1].Kind is TokenKind.Slash or TokenKind.Dash && tokens[at + 2].Kind == TokenKind.Number
            && tokens[at + 3].Kind == tokens[at + 1].Kind && at + 4 < tokens.Count && tokens[at + 4].Kind == TokenKind.Number;
        if (isSlashed)
        {
            end = at + 5;
        }

        return isSlashed;
    }

    private int AgeEnd(TokenBuffer tokens, int at)
    {
        var end = at + 1;
        while (end < tokens.Count && end < at + 7 && (tokens[end].Value >= 0 || tokens[end].Kind is TokenKind.Colon or TokenKind.Dash || classes.Year.Contains(tokens[end].Word)
            || classes.Month.Contains(tokens[end].Word) || WordIs.Any(tokens, end, WordIs.Old, WordIs.And, WordIs.Of)))
        {
            end++;
        }

        return end;
    }

    /// <summary>"3.2 Support …", "1) …", "(4) …" at the head of the text, a line or a cell.</summary>
    private bool IsListNumber(TokenBuffer tokens, int at)
    {
        var head = at > 0 && tokens[at - 1].Kind == TokenKind.Open ? at - 1 : at;
        var isHead = head == 0 || tokens[head - 1].Kind is TokenKind.Line or TokenKind.Bar;
        if (!isHead || at + 1 >= tokens.Count)
        {
            return false;
        }

        return tokens[at + 1].Kind is TokenKind.Close or TokenKind.Stop || (tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Capital && !WordIs.TimeUnit(classes, tokens, at + 1));
    }
}
