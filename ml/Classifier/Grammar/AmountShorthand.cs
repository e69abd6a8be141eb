using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// Amounts in notation and in forms: "10/60" (ten minutes of the hour), "40m", "1d/wk", "40 | mins", "Hours: 20 weekly", "hours, being nineteen
/// each week".
/// </summary>
internal sealed class AmountShorthand(WordClasses classes)
{
    private const int MinutesOfHour = 6000;
    private const int LeastMinutes = 500;
    private const int MostMinutes = 12000;
    private const int LabelReach = 6;
    private const int EllipsisReach = 12;

    private static readonly HashSet<ulong> Distance = WordHash.Set("swim", "swims", "walk", "walks", "walked", "away", "sprint", "length", "lengths", "race", "dash", "distance", "runs", "ran", "within", "pool", "indoors", "unaided", "steps");
    private static readonly HashSet<ulong> Joints = WordHash.Set("being", "is", "are", "of", "per", "a", "each", "week", "wk", "pw", "weekly", "day", "daily", "term", "total", "namely", "allocated", "required", "specified", "provided", "fortnight", "month");
    private static readonly HashSet<ulong> Copulas = WordHash.Set("being", "is", "are", "namely");

    /// <summary>Notation right after a number; the end of it, or <paramref name="at"/>.</summary>
    public int Read(TokenBuffer tokens, NumberPhrase number, int at, QuantityMarks marks, QuantityBuffer into)
    {
        if (at >= tokens.Count)
        {
            return at;
        }

        ref readonly var token = ref tokens[at];
        var end = at;
        if (token.Kind == TokenKind.Slash && at + 1 < tokens.Count && tokens[at + 1].Value == MinutesOfHour && tokens[at + 1].Kind == TokenKind.Number && number.Low is > 0 and <= MostMinutes)
        {
            end = at + 2;
        }
        else if ((token.Glued || at + 1 >= tokens.Count || tokens[at + 1].Kind is TokenKind.Comma or TokenKind.Bar) && token.Hash == WordIs.M && number.Low is >= LeastMinutes and <= MostMinutes && !IsDistance(tokens, number.From - 1) && !IsDistance(tokens, number.From - 2) && !IsDistance(tokens, at + 1))
        {
            end = at + 1;
        }
        else if (token.Glued && token.Hash == WordIs.D && at + 1 < tokens.Count && (tokens[at + 1].Kind == TokenKind.Slash || classes.PerWeek.Contains(tokens[at + 1].Word)))
        {
            end = at + 1;
        }
        else if (token.Kind == TokenKind.Bar && WordIs.TimeUnit(classes, tokens, at + 1) && (at + 2 >= tokens.Count || tokens[at + 2].Kind is TokenKind.Bar or TokenKind.Slash || WordIs.At(tokens, at + 2, WordIs.Per)))
        {
            end = at + 2;
        }

        if (end > at)
        {
            into.Add(QuantityKind.Amount, number.From, end, marks);
        }

        return end;
    }

    /// <summary>"Hours: 20", "Minutes per week | 45", "hours, being nineteen": the unit first and its number after a mark or "being".</summary>
    public int ReadLabelled(TokenBuffer tokens, int unit, QuantityBuffer into)
    {
        var parted = false;
        var at = unit + 1;
        for (; at < Math.Min(tokens.Count, unit + LabelReach) && tokens[at].Value < 0; at++)
        {
            ref readonly var token = ref tokens[at];
            var mark = token.Kind is TokenKind.Colon or TokenKind.Bar or TokenKind.Equal or TokenKind.Dash;
            parted |= mark || Copulas.Contains(token.Hash);
            if (!mark && !(token.Kind is TokenKind.Comma or TokenKind.Open or TokenKind.Close or TokenKind.Slash) && !Joints.Contains(token.Hash))
            {
                return unit;
            }
        }

        var number = parted ? NumberPhrase.Read(tokens, classes, at) : NumberPhrase.None;
        if (!number.Found || number.Low <= 0 || IsCounted(tokens, number.To))
        {
            return unit;
        }

        into.Add(QuantityKind.Amount, unit, number.To, number.IsRange ? QuantityMarks.Range : QuantityMarks.None);
        return number.To;
    }

    /// <summary>"How many hours he needs, which is thirteen a week": a bare number by the week counts the hours spoken of before.</summary>
    public bool IsElliptic(TokenBuffer tokens, NumberPhrase number, int at, QuantityBuffer quantities)
    {
        var isByPeriod = at + 1 < tokens.Count && (WordIs.Any(tokens, at, WordIs.Per, WordIs.Each, WordIs.Every) || classes.Article.Contains(tokens[at].Word)) && classes.Period.Contains(tokens[at + 1].Word);
        if (number.Low <= 0 || !(isByPeriod || (at < tokens.Count && classes.PerWeek.Contains(tokens[at].Word))))
        {
            return false;
        }

        for (var before = number.From - 1; before >= Math.Max(0, number.From - EllipsisReach) && tokens[before].Kind is not (TokenKind.Stop or TokenKind.Line); before--)
        {
            if (classes.Hour.Contains(tokens[before].Word) && tokens[before].Length > 4)
            {
                return !quantities.Covers(QuantityKind.Amount, before);
            }

            if (classes.SessionNoun.Contains(tokens[before].Word) || tokens[before].Value >= 0)
            {
                return false;
            }
        }

        return false;
    }

    private bool IsCounted(TokenBuffer tokens, int at) =>
        at < tokens.Count && (tokens[at].Kind is TokenKind.Colon or TokenKind.Slash || WordIs.TimeUnit(classes, tokens, at)
            || (tokens[at].Kind == TokenKind.Word && (classes.Pupils.Contains(tokens[at].Word) || classes.SessionNoun.Contains(tokens[at].Word) || classes.Week.Contains(tokens[at].Word) || classes.MonthName.Contains(tokens[at].Word))));

    private static bool IsDistance(TokenBuffer tokens, int at) => at >= 0 && at < tokens.Count && Distance.Contains(tokens[at].Hash);
}
