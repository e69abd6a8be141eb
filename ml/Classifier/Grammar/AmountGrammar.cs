using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// Lengths and totals: "30 minutes", "half an hour", "0.5 hrs", "25hpw", "20 TA hours", "a full day", "half a day", "two afternoons",
/// "a double lesson", "40% of the timetable", "0.6 FTE", "9.00-9.30".
/// </summary>
internal sealed class AmountGrammar(WordClasses classes)
{
    private readonly ClockGrammar _clock = new(classes);
    private readonly AmountShorthand _shorthand = new(classes);
    private readonly AmountInWords _words = new(classes);

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
        var clockEnd = _clock.Read(tokens, at, into);
        if (clockEnd > at)
        {
            return clockEnd;
        }

        var number = NumberPhrase.Read(tokens, classes, at);
        if (number.Found)
        {
            var end = AfterNumber(tokens, number, into);
            return end > at ? end : at;
        }

        ref readonly var token = ref tokens[at];
        if (token.Kind != TokenKind.Word)
        {
            return at;
        }

        if (classes.Article.Contains(token.Word) && AfterArticle(tokens, at, into) is var articleEnd && articleEnd > at)
        {
            return articleEnd;
        }

        if ((token.Hash == WordIs.Full || token.Hash == WordIs.Whole) && WordIs.OneOf(classes.Day, tokens, at + 1) || (token.Hash == WordIs.Double && WordIs.OneOf(classes.SessionNoun, tokens, at + 1)))
        {
            into.Add(QuantityKind.Amount, at, at + 2);
            return at + 2;
        }

        if (_words.Read(tokens, at, into) is var wordEnd && wordEnd > at)
        {
            return wordEnd;
        }

        if (token.Hash == WordIs.Hour && (WordIs.OneOf(classes.SessionNoun, tokens, at + 2) || WordIs.At(tokens, at + 1, Long)))
        {
            into.Add(QuantityKind.Amount, at, at + 1);
            return at + 1;
        }

        if (Ordinals.Contains(token.Hash) && WordIs.OneOf(classes.Hour, tokens, at + 1) && WordIs.At(tokens, at + 2, WordIs.Of))
        {
            into.Add(QuantityKind.Amount, at, at + 2);
            return at + 2;
        }

        return WordIs.TimeUnit(classes, tokens, at) ? _shorthand.ReadLabelled(tokens, at, into) : at;
    }

    private static readonly HashSet<ulong> Ordinals = [WordIs.First, WordHash.Of("last"), WordHash.Of("final"), WordHash.Of("second")];
    private static readonly ulong Long = WordHash.Of("long");
    private static readonly ulong Ish = WordHash.Of("ish");
    private static readonly ulong Entire = WordHash.Of("entire");

    /// <summary>"Two half-days", "one whole afternoon", "two full days".</summary>
    private bool IsCountOfDays(TokenBuffer tokens, NumberPhrase number, int at, out int end)
    {
        end = at;
        var halves = number.To - number.From > 1 && !number.IsRange && tokens[number.To - 1].Value == 50 && !WordIs.Any(tokens, number.To - 2, WordIs.And, WordIs.And, WordIs.And) && tokens[number.To - 1].Kind == TokenKind.Word;
        var day = halves ? at : at + 1;
        if ((halves || WordIs.Any(tokens, at, WordIs.Full, WordIs.Whole, Entire)) && (WordIs.OneOf(classes.Day, tokens, day) || WordIs.OneOf(classes.PartDay, tokens, day)))
        {
            end = day + 1;
        }

        return end > at;
    }

    private int AfterNumber(TokenBuffer tokens, NumberPhrase number, QuantityBuffer into)
    {
        var at = number.To;
        var marks = number.IsRange ? QuantityMarks.Range : QuantityMarks.None;
        marks |= number.IsRange && number.Low == 0 ? QuantityMarks.Capped : QuantityMarks.None;
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Plus)
        {
            marks |= QuantityMarks.Floor;
            at++;
        }

        if (WordIs.At(tokens, at, Ish))
        {
            marks |= QuantityMarks.Approximate;
            at++;
        }

        at = at < tokens.Count && tokens[at].Kind == TokenKind.Dash && tokens[at].Glued ? at + 1 : at;
        if (_shorthand.Read(tokens, number, at, marks, into) is var shortEnd && shortEnd > at)
        {
            return shortEnd;
        }

        if (IsCountOfDays(tokens, number, at, out var days))
        {
            into.Add(QuantityKind.Amount, number.From, days, marks);
            return days;
        }

        if (number.Low is 50 or 25 or 75 && tokens[number.From].Kind == TokenKind.Word)
        {
            at = WordIs.At(tokens, at, WordIs.Of) || (WordIs.At(tokens, at, WordIs.And) && WordIs.OneOf(classes.Hour, tokens, at + 1)) ? at + 1 : at;
            at = WordIs.OneOf(classes.Article, tokens, at) ? at + 1 : at;
        }
        else if (WordIs.At(tokens, at, WordIs.Of) && WordIs.OneOf(classes.Article, tokens, at + 1) && WordIs.OneOf(classes.Hour, tokens, at + 2))
        {
            at += 2;
        }

        if (_words.ReadShareOf(tokens, number, into) is var share && share > number.To)
        {
            return share;
        }

        if (_words.ReadDays(tokens, number, at, marks, into) is var manyDays && manyDays > at)
        {
            return manyDays;
        }

        var isPart = number.Low is 50 && number.High is 50;
        if (WordIs.TimeUnit(classes, tokens, at) && IsRunningTime(tokens, number.From, at))
        {
            return at + 1;
        }

        if (WordIs.TimeUnit(classes, tokens, at))
        {
            at = ReadTail(tokens, at + 1);
            into.Add(QuantityKind.Amount, number.From, at, marks);
            return at;
        }

        if (at < tokens.Count && classes.PerWeek.Contains(tokens[at].Word) && tokens[at].Hash == WordIs.Hpw)
        {
            into.Add(QuantityKind.Amount, number.From, at + 1, marks);
            return at + 1;
        }

        for (var skip = 1; skip <= 2 && at + skip < tokens.Count && tokens[at + skip - 1].Kind == TokenKind.Word && tokens[at + skip - 1].Value < 0; skip++)
        {
            if (WordIs.OneOf(classes.Hour, tokens, at + skip) && tokens[at + skip].Length > 2 && !WordIs.At(tokens, at + skip - 1, WordIs.Per) && !WordIs.At(tokens, at + skip - 1, WordIs.Every)
                && !WordIs.OneOf(classes.Article, tokens, at + skip - 1) && !WordIs.OneOf(classes.Times, tokens, at) && !WordIs.At(tokens, at, WordIs.X))
            {
                into.Add(QuantityKind.Amount, number.From, at + skip + 1, marks);
                return at + skip + 1;
            }
        }

        if (isPart && (WordIs.OneOf(classes.Day, tokens, at) || WordIs.OneOf(classes.PartDay, tokens, at)))
        {
            into.Add(QuantityKind.Amount, number.From, at + 1, marks);
            return at + 1;
        }

        if (IsUnitlessMinutes(tokens, number, at))
        {
            into.Add(QuantityKind.Amount, number.From, number.To, marks);
            return number.To;
        }

        if (WordIs.At(tokens, at, Nights) || WordIs.At(tokens, at, Night) || (number.Low == 100 && !number.IsRange && (WordIs.OneOf(classes.PartDay, tokens, at) || (WordIs.OneOf(classes.Day, tokens, at) && !WordIs.OneOf(classes.SessionNoun, tokens, at + 1)))))
        {
            var owed = IsPerLink(tokens, at + 1) ? QuantityMarks.None : QuantityMarks.Soft;
            into.Add(QuantityKind.Amount, number.From, at + 1, marks | owed);
            return at + 1;
        }

        if (at < tokens.Count && (tokens[at].Kind == TokenKind.Percent || WordIs.At(tokens, at, Percent)))
        {
            return ReadShare(tokens, number.From, at, into);
        }

        if (WordIs.At(tokens, at, WordIs.Fte))
        {
            into.Add(QuantityKind.WholeTime, number.From, at + 1, marks | QuantityMarks.Share);
            return at + 1;
        }

        if (_shorthand.IsElliptic(tokens, number, at, into))
        {
            into.Add(QuantityKind.Amount, number.From, number.To, marks);
        }

        return number.To;
    }

    private static readonly ulong Night = WordHash.Of("night");
    private static readonly ulong Nights = WordHash.Of("nights");

    /// <summary>"3x30 p/w", "2 x 15 weekly": the second number is minutes when it is large enough to be nothing else.</summary>
    private bool IsUnitlessMinutes(TokenBuffer tokens, NumberPhrase number, int at) =>
        number.Low is >= 500 and <= 9000 && !number.IsRange && number.From > 1 && (tokens[number.From - 1].Kind == TokenKind.Times || WordIs.At(tokens, number.From - 1, WordIs.X))
        && tokens[number.From - 2].Value is > 0 and <= 1000
        && (at >= tokens.Count || tokens[at].Kind != TokenKind.Word || !(WordIs.OneOf(classes.SessionNoun, tokens, at) || WordIs.OneOf(classes.Pupils, tokens, at) || WordIs.OneOf(classes.Week, tokens, at) || WordIs.OneOf(classes.Times, tokens, at)));

    private static readonly ulong Percent = WordHash.Of("percent");

    private int AfterArticle(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        var unit = at + 1;
        if (unit < tokens.Count && tokens[unit].Kind == TokenKind.Word && !WordIs.OneOf(classes.Hour, tokens, unit) && WordIs.OneOf(classes.PeriodAdjective, tokens, unit))
        {
            unit++;
        }

        var afterCount = at > 0 && (classes.Once.Contains(tokens[at - 1].Word) || classes.Times.Contains(tokens[at - 1].Word) || WordIs.TimeUnit(classes, tokens, at - 1));
        if (afterCount)
        {
            return at;
        }

        if (WordIs.OneOf(classes.Hour, tokens, unit) && tokens[unit].Length > 2)
        {
            var end = ReadTail(tokens, unit + 1);
            into.Add(QuantityKind.Amount, at, end);
            return end;
        }

        var isWhole = WordIs.At(tokens, at + 1, WordIs.Full) || WordIs.At(tokens, at + 1, WordIs.Whole) || WordIs.At(tokens, at + 1, WordIs.Half);
        if (WordIs.At(tokens, at + 1, WordIs.Double) && WordIs.OneOf(classes.SessionNoun, tokens, at + 2))
        {
            into.Add(QuantityKind.Amount, at, at + 3);
            return at + 3;
        }

        if ((WordIs.OneOf(classes.Day, tokens, unit) || WordIs.OneOf(classes.PartDay, tokens, unit)) && (isWhole || IsPerLink(tokens, unit + 1) || WordIs.At(tokens, at - 1, WordIs.For)))
        {
            into.Add(QuantityKind.Amount, at, unit + 1);
            return unit + 1;
        }

        return at;
    }

    /// <summary>"1 hour 30 minutes", "an hour and a quarter", "an hour and a half".</summary>
    private int ReadTail(TokenBuffer tokens, int at)
    {
        var next = WordIs.At(tokens, at, WordIs.And) ? at + 1 : at;
        if (next > at && WordIs.OneOf(classes.Article, tokens, next) && next + 1 < tokens.Count && tokens[next + 1].Value is 50 or 25)
        {
            return next + 2;
        }

        return next + 1 < tokens.Count && tokens[next].Value >= 0 && WordIs.OneOf(classes.Minute, tokens, next + 1) ? next + 2 : at;
    }

    private static int ReadShare(TokenBuffer tokens, int from, int percent, QuantityBuffer into)
    {
        if (!WordIs.At(tokens, percent + 1, WordIs.Of))
        {
            return from;
        }

        for (var at = percent + 2; at < Math.Min(tokens.Count, percent + 6); at++)
        {
            if (Shared.Contains(tokens[at].Hash))
            {
                into.Add(QuantityKind.WholeTime, from, at + 1, QuantityMarks.Share);
                return at + 1;
            }
        }

        return from;
    }

    private static readonly HashSet<ulong> Shared = WordHash.Set("timetable", "lessons", "subjects", "week", "day", "time", "hours", "contact", "sessions", "curriculum");
    private static readonly ulong Intervals = WordHash.Of("intervals");

    /// <summary>"every 20 minutes", "within 24 hours", "a five-minute warning", "after 10 minutes": time that runs, not time that is given.</summary>
    private bool IsRunningTime(TokenBuffer tokens, int from, int unit)
    {
        var before = from - 1;
        before = before > 0 && (tokens[before].Word > 0 && (classes.Article.Contains(tokens[before].Word) || WordIs.At(tokens, before, WordIs.The))) ? before - 1 : before;
        var runs = WordIs.Any(tokens, before, WordIs.Every, WordIs.Within, WordIs.After) || WordIs.At(tokens, from - 1, WordIs.Under);
        runs |= WordIs.At(tokens, from - 1, WordIs.Of) && WordIs.At(tokens, from - 2, Intervals);
        runs |= WordIs.At(tokens, unit + 1, WordIs.Before) && (Ending.Contains(HashAt(tokens, unit + 2)) || (WordIs.At(tokens, unit + 2, WordIs.The) && Ending.Contains(HashAt(tokens, unit + 3))));
        runs |= from > 0 && ((from > 1 && Bearing.Contains(tokens[from - 2].Hash)) || Bearing.Contains(tokens[from - 1].Hash));
        runs |= from > 1 && WordIs.At(tokens, from - 1, WordIs.Of) && Spells.Contains(tokens[from - 2].Hash);
        runs |= from > 1 && WordIs.At(tokens, from - 1, Takes) && Tasks.Contains(tokens[from - 2].Hash);
        runs |= unit + 1 < tokens.Count && Elsewhere.Contains(tokens[unit + 1].Hash);
        return runs || (unit + 1 < tokens.Count && (classes.Warning.Contains(tokens[unit + 1].Word) || WordIs.Any(tokens, unit + 1, WordIs.Ago, WordIs.Old, WordIs.Old)));
    }

    /// <summary>"Tolerates four minutes", "an interval of three minutes", "20 minutes away": how long something is, not how much is given.</summary>
    private static readonly ulong Takes = WordHash.Of("takes");
    private static readonly HashSet<ulong> Tasks = WordHash.Set("assessment", "test", "journey", "drive", "screening");
    private static readonly HashSet<ulong> Bearing = WordHash.Set("tolerates", "tolerate", "endures", "bears", "copes", "manages");
    private static readonly HashSet<ulong> Spells = WordHash.Set("interval", "seizure", "seizures", "wait", "gap", "pause");
    private static readonly HashSet<ulong> Elsewhere = WordHash.Set("away", "ahead", "box");

    private static readonly HashSet<ulong> Ending = WordHash.Set("bell", "end", "it", "others", "everyone", "rest", "peers", "change", "transition", "others", "she", "he", "they");

    private static ulong HashAt(TokenBuffer tokens, int at) => at < tokens.Count ? tokens[at].Hash : 0;

    private bool IsPerLink(TokenBuffer tokens, int at) =>
        at < tokens.Count && (tokens[at].Kind == TokenKind.Slash || WordIs.Any(tokens, at, WordIs.Per, WordIs.Each, WordIs.Every) || WordIs.At(tokens, at, WordIs.In)
            || (WordIs.OneOf(classes.Article, tokens, at) && WordIs.OneOf(classes.Period, tokens, at + 1)) || classes.Once.Contains(tokens[at].Word) || classes.PerWeek.Contains(tokens[at].Word) || classes.AdverbFrequency.Contains(tokens[at].Word));
}
