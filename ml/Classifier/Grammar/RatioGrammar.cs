using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>Ratios and group numbers: "1:1", "1-1", "one to one", "2:1", "a group of six", "groups of up to 4", "(max 6)", "with three peers".</summary>
internal sealed class RatioGrammar(WordClasses classes)
{
    private const int MostAdults = 500;
    private const int MostPupils = 4000;
    private static readonly ulong GroupOf = WordIs.Of;

    public void Read(TokenBuffer tokens, QuantityBuffer into)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var end = ReadAt(tokens, at, into);
            at = end > at ? end - 1 : at;
        }
    }

    private int ReadAt(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        ref readonly var token = ref tokens[at];
        if (token.Value is >= 100 and <= MostAdults && at + 2 < tokens.Count && tokens[at + 2].Value is >= 100 and <= MostPupils && IsRatioLink(tokens, at + 1) && !IsScoreOrTime(tokens, at))
        {
            into.Add(QuantityKind.Ratio, at, at + 3);
            return at + 3;
        }

        if (token.Kind == TokenKind.Word && classes.Group.Contains(token.Word))
        {
            return ReadGroup(tokens, at, into);
        }

        if (token.Value is >= 100 and <= MostPupils && token.Value % 100 == 0)
        {
            var noun = at + 1;
            while (noun < tokens.Count && noun <= at + 2 && tokens[noun].Kind == TokenKind.Word && !classes.Pupils.Contains(tokens[noun].Word))
            {
                noun++;
            }

            if (noun < tokens.Count && tokens[noun].Kind == TokenKind.Word && classes.Pupils.Contains(tokens[noun].Word) && !WordIs.At(tokens, at + 1, WordIs.Of))
            {
                into.Add(QuantityKind.Ratio, at, noun + 1);
                return noun + 1;
            }
        }

        return at;
    }

    private int ReadGroup(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        for (var next = at + 1; next < Math.Min(tokens.Count, at + 8) && !tokens[next].IsBreak; next++)
        {
            ref readonly var token = ref tokens[next];
            if (token.Value is >= 200 and <= MostPupils && token.Value % 100 == 0)
            {
                var number = NumberPhrase.Read(tokens, classes, next);
                var unit = number.To;
                var isTime = unit < tokens.Count && tokens[unit].Kind == TokenKind.Word
                    && (classes.Minute.Contains(tokens[unit].Word) || classes.Hour.Contains(tokens[unit].Word) || classes.Times.Contains(tokens[unit].Word) || classes.SessionNoun.Contains(tokens[unit].Word)
                        || classes.Week.Contains(tokens[unit].Word) || classes.Day.Contains(tokens[unit].Word) || tokens[unit].Hash == WordIs.X);
                if (isTime)
                {
                    return at;
                }

                into.Add(QuantityKind.Ratio, at, number.To);
                return number.To;
            }

            var bridges = token.Kind is TokenKind.Open or TokenKind.Colon or TokenKind.Dash || token.Hash == GroupOf || token.Word > 0;
            if (!bridges || token.Hash == WordIs.For || token.Hash == WordIs.By || token.Kind == TokenKind.Comma)
            {
                return at;
            }
        }

        return at;
    }

    private static bool IsRatioLink(TokenBuffer tokens, int at) =>
        tokens[at].Kind == TokenKind.Colon || (tokens[at].Kind == TokenKind.Dash && tokens[at].Glued) || WordIs.Any(tokens, at, WordIs.To, WordIs.On, ToNumber);

    private static readonly ulong ToNumber = WordHash.Of("2");

    /// <summary>"6:02" is an age, "2-3 times" a range, "1-2 hours" a range, "one to two".</summary>
    private bool IsScoreOrTime(TokenBuffer tokens, int at)
    {
        var isColon = tokens[at + 1].Kind == TokenKind.Colon;
        if (isColon)
        {
            return tokens[at + 2].Length > 1 && tokens[at + 2].Start < tokens[at + 2].End && tokens[at].Value > 300;
        }

        var next = at + 3;
        var isRange = next < tokens.Count && (classes.Minute.Contains(tokens[next].Word) || classes.Hour.Contains(tokens[next].Word) || classes.Times.Contains(tokens[next].Word) || classes.Week.Contains(tokens[next].Word)
            || classes.SessionNoun.Contains(tokens[next].Word) || classes.Term.Contains(tokens[next].Word) || classes.Day.Contains(tokens[next].Word) || classes.Year.Contains(tokens[next].Word) || tokens[next].Hash == WordIs.X);
        return isRange || !(tokens[at + 2].Value == 100 || tokens[at].Value == 100) || (tokens[at + 2].Value != 100 && tokens[at + 1].Kind == TokenKind.Dash)
            || (tokens[at].Value == 100 && tokens[at + 2].Value is 200 && tokens[at + 1].Kind != TokenKind.Colon);
    }
}
