using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// Stretches between two times of day: "9.00-9.20", "from 9 to 10.30", "8.45 till 9.05", "starts at 8.45 and finishes at 12.15", "9:00 to 9:30".
/// The length follows from them, so they are an amount.
/// </summary>
internal sealed class ClockGrammar(WordClasses classes)
{
    private const int MostHour = 2300;
    private static readonly ulong Finishes = WordHash.Of("finishes");
    private static readonly ulong Ends = WordHash.Of("ends");

    public int Read(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        if (!ReadTime(tokens, at, out var firstEnd, out var firstExact))
        {
            return at;
        }

        var second = Link(tokens, firstEnd);
        if (second < 0 || !ReadTime(tokens, second, out var end, out var secondExact))
        {
            return at;
        }

        var announced = WordIs.At(tokens, at - 1, WordIs.From) || WordIs.At(tokens, at - 1, WordIs.Between);
        var isUnit = end < tokens.Count && tokens[end].Kind is TokenKind.Word or TokenKind.Percent or TokenKind.Slash
            && (classes.Minute.Contains(tokens[end].Word) || classes.Hour.Contains(tokens[end].Word) || classes.Pupils.Contains(tokens[end].Word) || classes.Week.Contains(tokens[end].Word)
                || classes.Times.Contains(tokens[end].Word) || classes.SessionNoun.Contains(tokens[end].Word) || classes.Year.Contains(tokens[end].Word) || tokens[end].Kind != TokenKind.Word);
        if (isUnit || !((firstExact && secondExact) || ((firstExact || secondExact) && !classes.Numbered.Contains(at > 0 ? tokens[at - 1].Word : 0)) || announced))
        {
            return at;
        }

        into.Add(QuantityKind.Amount, at, end);
        return end;
    }

    /// <summary>A time of day; exact if minutes, or am or pm, stand with it.</summary>
    private bool ReadTime(TokenBuffer tokens, int at, out int end, out bool exact)
    {
        (end, exact) = (at, false);
        if (at < 0 || at >= tokens.Count || tokens[at].Kind != TokenKind.Number || tokens[at].Value < 0 || tokens[at].Value > MostHour + 99)
        {
            return false;
        }

        end = at + 1;
        var minutes = tokens[at].Value % 100;
        if (minutes > 0 || tokens[at].Length >= 4)
        {
            exact = minutes < 60 && minutes % 5 == 0 && tokens[at].Length >= 4;
        }
        else if (end + 1 < tokens.Count && tokens[end].Kind == TokenKind.Colon && tokens[end].Glued && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Length == 2
            && tokens[end + 1].Value < 6000 && tokens[end + 1].Value % 500 == 0)
        {
            exact = true;
            end += 2;
        }

        if (end < tokens.Count && tokens[end].Kind == TokenKind.Word && classes.Clock.Contains(tokens[end].Word))
        {
            exact = true;
            end++;
        }

        return minutes == 0 || exact;
    }

    private static int Link(TokenBuffer tokens, int at)
    {
        if (at < tokens.Count && (tokens[at].Kind == TokenKind.Dash || WordIs.Any(tokens, at, WordIs.To, WordIs.Till, WordIs.Until)))
        {
            return at + 1;
        }

        if (WordIs.At(tokens, at, WordIs.And))
        {
            return WordIs.Any(tokens, at + 1, Finishes, Ends, Ends) ? at + 3 : at + 1;
        }

        return -1;
    }
}
