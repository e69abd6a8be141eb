using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// How often: "daily", "twice a week", "x2 weekly", "3 x 20 mins pw", "each morning", "every other Wednesday", "every six weeks", "hours per
/// week", "Mondays", "3/7", "six visits before July", "ten sessions over the year".
/// </summary>
internal sealed class FrequencyGrammar(WordClasses classes)
{
    private const int CountReach = 9;
    private const int ShortDay = 3;
    private static readonly ulong Bd = WordHash.Of("bd");
    private static readonly ulong Pa = WordHash.Of("pa");
    private readonly FrequencyShorthand _shorthand = new(classes);
    private readonly FrequencyOfDays _days = new(classes);

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
        if (token.Kind == TokenKind.Slash)
        {
            return _shorthand.ReadSlash(tokens, at, into);
        }

        if (_days.Read(tokens, at, into) is var days && days > at)
        {
            return days;
        }

        if (FrequencyShorthand.ReadHalvesOfDay(tokens, at, into) is var halves && halves > at)
        {
            return halves;
        }

        if (_shorthand.ReadPoint(tokens, at, into) is var point && point > at)
        {
            return point;
        }

        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Times))
        {
            return at;
        }

        if (token.Hash == WordIs.Each || token.Hash == WordIs.Every || token.Hash == WordIs.Alternate)
        {
            return ReadEach(tokens, at, into);
        }

        if (token.Hash == Intervals && WordIs.At(tokens, at + 1, WordIs.Of) && NumberPhrase.Read(tokens, classes, at + 2) is { Found: true } interval)
        {
            into.Add(QuantityKind.Frequency, at, interval.To);
            return interval.To;
        }

        if (token.Hash == WordIs.Per || classes.Article.Contains(token.Word))
        {
            return ReadPer(tokens, at, into);
        }

        if (token.Hash == WordIs.Of && WordIs.OneOf(classes.Hour, tokens, at - 1) && at > 1 && tokens[at - 2].Value >= 0 && !WordIs.At(tokens, at + 1, WordIs.Each))
        {
            return _shorthand.ReadOfPeriod(tokens, at, into);
        }

        if (classes.AdverbFrequency.Contains(token.Word))
        {
            var isAdjective = token.Hash == WordIs.Everyday && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Length > 4;
            if (isAdjective || (token.Hash == Bd && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number) || WordIs.OneOf(classes.NotDeliveryAfterAdverb, tokens, at + 1))
            {
                return at + 1;
            }

            into.Add(QuantityKind.Frequency, at > 0 && WordIs.At(tokens, at - 1, WordIs.Half) ? at - 1 : at, at + 1);
            return at + 1;
        }

        if (classes.PerWeek.Contains(token.Word) || (token.Word > 0 && classes.PerDay.Contains(token.Word) && at > 0 && tokens[at - 1].Kind == TokenKind.Word))
        {
            into.Add(QuantityKind.Frequency, at, at + 1);
            return at + 1;
        }

        if (token.Hash == WordIs.M && token.Capital && WordIs.At(tokens, at + 1, WordIs.F) && tokens[at + 1].Capital)
        {
            into.Add(QuantityKind.Frequency, at, at + 2);
            return at + 2;
        }

        if (token.Hash == Pa && !token.Capital && at > 0 && (WordIs.TimeUnit(classes, tokens, at - 1) || tokens[at - 1].Value > 0))
        {
            into.Add(QuantityKind.Frequency, at, at + 1);
            return at + 1;
        }

        if (classes.Weekdays.Contains(token.Word) || (classes.Weekday.Contains(token.Word) && (token.Capital || token.Length > ShortDay || _days.IsDayOfList(tokens, at)) && !_days.IsNoDay(tokens, at)))
        {
            return ReadWeekdays(tokens, at, into);
        }

        var list = _shorthand.ReadList(tokens, at, into);
        return list > at ? list : ReadCount(tokens, at, into);
    }

    private int ReadEach(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        if (WordIs.At(tokens, at + 1, WordIs.Of) && at + 2 < tokens.Count && tokens[at + 2].Value >= 0)
        {
            return _days.ReadEachOfSome(tokens, at, into);
        }

        var noun = at + 1;
        var reach = WordIs.At(tokens, noun, WordIs.Of) ? 6 : 4;
        for (var skipped = 0; noun < tokens.Count && skipped < reach; skipped++, noun++)
        {
            ref readonly var token = ref tokens[noun];
            if (token.IsBreak || token.Kind is TokenKind.Comma or TokenKind.Close)
            {
                break;
            }

            if (token.Value == 50 && noun + 1 < tokens.Count && WordIs.OneOf(classes.Hour, tokens, noun + 2))
            {
                continue;
            }

            var isTimeUnit = classes.Minute.Contains(token.Word) || classes.Hour.Contains(token.Word);
            if (token.Kind == TokenKind.Word && (classes.Period.Contains(token.Word) || classes.Event.Contains(token.Word) || classes.Weekday.Contains(token.Word)
                || classes.SessionNoun.Contains(token.Word) || classes.Weekdays.Contains(token.Word) || classes.Times.Contains(token.Word) || classes.Season.Contains(token.Word) || (classes.MonthName.Contains(token.Word) && token.Capital) || isTimeUnit))
            {
                var compound = noun + 1 < tokens.Count && tokens[noun + 1].Kind == TokenKind.Word
                    && (classes.Period.Contains(tokens[noun + 1].Word) || classes.Event.Contains(tokens[noun + 1].Word) || classes.SessionNoun.Contains(tokens[noun + 1].Word));
                noun += compound ? 1 : 0;
                into.Add(QuantityKind.Frequency, at, noun + 1, Marks(tokens, at, noun));
                return noun + 1;
            }

            if ((classes.Pupils.Contains(token.Word) && token.Hash != WordIs.Other) || classes.Adults.Contains(token.Word))
            {
                return at;
            }
        }

        return FrequencyShorthand.ReadEachOfKind(tokens, at, (Marks(tokens, at, at + 1) & QuantityMarks.Point) != 0, into);
    }

    private static readonly ulong Intervals = WordHash.Of("intervals");

    private QuantityMarks Marks(TokenBuffer tokens, int at, int noun)
    {
        var marks = classes.Event.Contains(tokens[noun].Word) && !classes.Period.Contains(tokens[noun].Word) ? QuantityMarks.Event : QuantityMarks.None;
        for (var before = at - 1; before >= 0 && before >= at - 2; before--)
        {
            if (tokens[before].Kind == TokenKind.Word && (classes.Point.Contains(tokens[before].Word) || classes.Before.Contains(tokens[before].Word)))
            {
                marks |= QuantityMarks.Point;
            }
        }

        return marks;
    }

    private int ReadPer(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        var isPer = tokens[at].Hash == WordIs.Per;
        var noun = at + 1;
        while (noun < tokens.Count && noun <= at + 2 && (tokens[noun].Kind == TokenKind.Word || tokens[noun].Value == 50) && !classes.Period.Contains(tokens[noun].Word)
            && (classes.PeriodAdjective.Contains(tokens[noun].Word) || tokens[noun].Value == 50))
        {
            noun++;
        }

        if (_days.IsNoPeriod(tokens, at, noun) || !WordIs.OneOf(classes.Period, tokens, noun) && !(isPer && (WordIs.OneOf(classes.SessionNoun, tokens, noun) || WordIs.OneOf(classes.Event, tokens, noun))))
        {
            return at;
        }

        if (isPer || FollowsCount(tokens, at, noun))
        {
            var weeksOfYear = at > 0 && WordIs.OneOf(classes.Week, tokens, at - 1);
            into.Add(weeksOfYear ? QuantityKind.Duration : QuantityKind.Frequency, at, noun + 1);
            return noun + 1;
        }

        return at;
    }

    /// <summary>"a week" is a frequency after a length, a count or a session, and a stretch of time after "for", "over", "in" or "half".</summary>
    private bool FollowsCount(TokenBuffer tokens, int at, int noun)
    {
        if (at == 0 || WordIs.Any(tokens, at - 1, WordIs.For, WordIs.Over, WordIs.Within) || WordIs.Any(tokens, at - 1, WordIs.After, WordIs.Half, WordIs.Of)
            || WordIs.Any(tokens, at - 1, WordIs.Such, WordIs.Has, WordIs.Is) || tokens[at - 1].Value is 50 or 25 || WordIs.OneOf(classes.Group, tokens, noun + 1))
        {
            return false;
        }

        if (WordIs.At(tokens, at - 1, WordIs.In) && !(at > 1 && (tokens[at - 2].Value > 0 || classes.Times.Contains(tokens[at - 2].Word) || classes.Once.Contains(tokens[at - 2].Word))))
        {
            return false;
        }

        for (var before = at - 1; before >= Math.Max(0, at - CountReach) && !tokens[before].IsBreak; before--)
        {
            ref readonly var token = ref tokens[before];
            if (classes.Once.Contains(token.Word) || classes.Times.Contains(token.Word) || classes.SessionNoun.Contains(token.Word) || classes.Minute.Contains(token.Word)
                || classes.Hour.Contains(token.Word) || token.Value >= 0 || classes.PartDay.Contains(token.Word))
            {
                return true;
            }
        }

        return false;
    }

    private int ReadWeekdays(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        var end = at + 1;
        while (end < tokens.Count && (classes.Weekday.Contains(tokens[end].Word) || classes.Weekdays.Contains(tokens[end].Word)
            || ((tokens[end].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Slash or TokenKind.Other || WordIs.Any(tokens, end, WordIs.And, WordIs.To, WordIs.Or)) && end + 1 < tokens.Count
                && (classes.Weekday.Contains(tokens[end + 1].Word) || classes.Weekdays.Contains(tokens[end + 1].Word)))))
        {
            end++;
        }

        var isDayOfNothing = WordIs.At(tokens, at - 1, WordIs.The) && end < tokens.Count && tokens[end].Kind == TokenKind.Word && classes.Before.Contains(tokens[end].Word);
        var isDate = isDayOfNothing || end < tokens.Count && !into.Covers(QuantityKind.Amount, end) && tokens[end].Kind == TokenKind.Number && end == at + 1
            && (end + 1 < tokens.Count && (tokens[end + 1].Kind == TokenKind.Word || tokens[end + 1].Kind == TokenKind.Slash) && !classes.Minute.Contains(tokens[end + 1].Word) && !classes.Hour.Contains(tokens[end + 1].Word));
        if (!isDate)
        {
            into.Add(QuantityKind.Frequency, at, end);
        }

        return end;
    }

    /// <summary>Counts: "once", "three times", "2 x", "x2", "six sessions", and the period they fall in.</summary>
    private int ReadCount(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        if (classes.Once.Contains(tokens[at].Word))
        {
            return Close(tokens, at, at + 1, QuantityMarks.Soft, into, needsPeriod: tokens[at].Length == 4);
        }

        if ((tokens[at].Hash == WordIs.X || tokens[at].Kind == TokenKind.Times) && at + 1 < tokens.Count && tokens[at + 1].Value > 0 && !WordIs.TimeUnit(classes, tokens, at + 2) && !WordIs.OneOf(classes.Week, tokens, at + 2))
        {
            return IsBareCount(tokens, at) ? at + (at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Slash ? 1 : 0) : Close(tokens, at, at + 2, QuantityMarks.None, into);
        }

        var number = NumberPhrase.Read(tokens, classes, at);
        if (!number.Found || number.Low <= 0)
        {
            return at;
        }

        if (number.Low < 100 || (tokens[at].Glued && at > 0 && tokens[at - 1].Kind == TokenKind.Word && number.To < tokens.Count && tokens[number.To].Glued && tokens[number.To].Kind == TokenKind.Word && tokens[at - 1].Length > 1))
        {
            return number.To;
        }

        var marks = number.IsRange ? QuantityMarks.Range : QuantityMarks.None;
        var noun = AfterLength(tokens, number);
        if (noun < tokens.Count && (tokens[noun].Hash == WordIs.X || tokens[noun].Kind == TokenKind.Times))
        {
            return Close(tokens, at, noun + 1, marks, into, needsPeriod: _days.CountsThings(tokens, at, noun + 1));
        }

        if (WordIs.OneOf(classes.AdverbFrequency, tokens, noun))
        {
            into.Add(QuantityKind.Frequency, at, noun + 1, marks);
            return noun + 1;
        }

        for (var skipped = 0; skipped < 3 && noun < tokens.Count && tokens[noun].Kind is TokenKind.Word; skipped++, noun++)
        {
            if (classes.Times.Contains(tokens[noun].Word) && tokens[noun].Length == 5 && skipped == 0)
            {
                return Close(tokens, at, noun + 1, marks, into);
            }

            if (classes.SessionNoun.Contains(tokens[noun].Word) && (skipped == 0 || !classes.Day.Contains(tokens[noun].Word)) && !IsSpan(tokens, number, noun))
            {
                return Close(tokens, at, noun + 1, marks | QuantityMarks.Soft, into, needsPeriod: FrequencyShorthand.WeaklyCounted.Contains(tokens[noun].Hash));
            }

            if (WordIs.TimeUnit(classes, tokens, noun) || classes.Week.Contains(tokens[noun].Word) || WordIs.At(tokens, noun, WordIs.Of) || FrequencyShorthand.Prepositions.Contains(tokens[noun].Hash))
            {
                break;
            }
        }

        return Math.Max(at, number.To);
    }

    /// <summary>"Three 90-minute visits", "24 half-hour sessions": the count reaches over the length of each.</summary>
    private int AfterLength(TokenBuffer tokens, NumberPhrase number)
    {
        var last = tokens[number.To - 1];
        if (number.To - number.From > 1 && last.Value is 50 or 25 && WordIs.TimeUnit(classes, tokens, number.To))
        {
            return number.To + 1;
        }

        var unit = number.To + 1;
        unit += unit < tokens.Count && tokens[unit].Kind == TokenKind.Dash ? 1 : 0;
        return number.To < tokens.Count && tokens[number.To].Value > 0 && WordIs.TimeUnit(classes, tokens, unit) ? unit + 1 : number.To;
    }

    /// <summary>"One day of mobility training", "a half-day": a length, not a count of days.</summary>
    private bool IsSpan(TokenBuffer tokens, NumberPhrase number, int noun) =>
        number.Low == 100 && (WordIs.OneOf(classes.Day, tokens, noun) || WordIs.OneOf(classes.PartDay, tokens, noun)) && WordIs.At(tokens, noun + 1, WordIs.Of);

    /// <summary>"Switch x 2" counts switches; "20 mins x 2" and "x2 sessions" count times.</summary>
    private bool IsBareCount(TokenBuffer tokens, int at)
    {
        var next = at + 2;
        var closed = WordIs.OneOf(classes.SessionNoun, tokens, next) || WordIs.OneOf(classes.AdverbFrequency, tokens, next) || (next < tokens.Count && IsPeriodLink(tokens, next, out _));
        return !closed && !WordIs.TimeUnit(classes, tokens, at - 1) && !WordIs.OneOf(classes.SessionNoun, tokens, at - 1) && !(at > 0 && tokens[at - 1].Value >= 0);
    }

    /// <summary>Looks a few words ahead for the period that closes a count; without one, only "three times" style counts stand, softly.</summary>
    private int Close(TokenBuffer tokens, int from, int end, QuantityMarks marks, QuantityBuffer into, bool needsPeriod = false)
    {
        for (var at = end; at < Math.Min(tokens.Count, end + CountReach) && !tokens[at].IsBreak; at++)
        {
            if (classes.AdverbFrequency.Contains(tokens[at].Word))
            {
                into.Add(QuantityKind.Frequency, from, Math.Min(at, end) + (at == end ? 1 : 0), marks & ~QuantityMarks.Soft);
                return at == end ? at + 1 : end;
            }

            if (IsPeriodLink(tokens, at, out var periodEnd))
            {
                into.Add(QuantityKind.Frequency, from, at <= end + 1 ? periodEnd : end, marks & ~QuantityMarks.Soft);
                return at <= end + 1 ? periodEnd : end;
            }
        }

        if (needsPeriod)
        {
            return from;
        }

        into.Add(QuantityKind.Frequency, from, end, marks | QuantityMarks.Soft);
        return end;
    }

    private bool IsPeriodLink(TokenBuffer tokens, int at, out int end)
    {
        end = at;
        ref readonly var token = ref tokens[at];
        if (classes.PerWeek.Contains(token.Word))
        {
            end = at + 1;
            return true;
        }

        var isLink = token.Kind == TokenKind.Slash || classes.Article.Contains(token.Word) || WordIs.Any(tokens, at, WordIs.Per, WordIs.Each, WordIs.Every)
            || WordIs.Any(tokens, at, WordIs.Over, WordIs.Across, WordIs.During) || WordIs.Any(tokens, at, WordIs.In, WordIs.Within, WordIs.Before) || WordIs.Any(tokens, at, WordIs.By, WordIs.Between, WordIs.Until);
        if (!isLink)
        {
            return false;
        }

        for (var noun = at + 1; noun < Math.Min(tokens.Count, at + 5); noun++)
        {
            if (classes.Period.Contains(tokens[noun].Word) || classes.Term.Contains(tokens[noun].Word) || classes.Season.Contains(tokens[noun].Word) || (classes.MonthName.Contains(tokens[noun].Word) && tokens[noun].Capital))
            {
                end = noun + 1;
                return true;
            }

            if (tokens[noun].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                return false;
            }
        }

        return false;
    }
}
