using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// Stretches between two times of day: "9.00-9.20", "from 9 to 10.30", "8.45 till 9.05", "starts at 8.45 and finishes at 12.15", "9:00 to 9:30",
/// "between four and seven o'clock", "ten till half past", "Mondays 1 to 3", "from 1.15 until the bell". The length follows from them, so they
/// are an amount.
/// </summary>
internal sealed class ClockGrammar(WordClasses classes)
{
    private const int MostHour = 2300;
    private const int MostHourInWords = 1200;
    private static readonly ulong Past = WordHash.Of("past");
    private static readonly ulong Noon = WordHash.Of("noon");
    private static readonly ulong Midday = WordHash.Of("midday");
    private static readonly HashSet<ulong> Ends = WordHash.Set("finishes", "ends", "finishing", "ending", "leaves", "stops", "finish");
    private static readonly HashSet<ulong> After = WordHash.Set("on", "each", "every", "in", "daily", "a", "an", "weekends", "during", "where", "she", "he", "they", "i", "throughout", "for", "with", "by", "at", "and", "when", "while", "weekdays", "weekly", "of", "the", "his", "her");
    private static readonly HashSet<ulong> Closing = WordHash.Set("bell", "gate", "lunch", "break", "register", "registration", "assembly", "hometime", "home", "end", "dinner", "bus", "taxi", "bedtime", "collection");

    public int Read(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        if (!(tokens[at].Kind is TokenKind.Number || tokens[at].Value >= 0 || tokens[at].Hash == Noon || tokens[at].Hash == Midday) || !ReadTime(tokens, at, out var firstEnd, out var firstExact))
        {
            return at;
        }

        var between = WordIs.At(tokens, at - 1, WordIs.Between);
        var second = Link(tokens, firstEnd, between, out var until);
        if (second < 0)
        {
            return firstExact || WordIs.At(tokens, at - 1, AtWord) || WordIs.At(tokens, at - 1, WordIs.From) ? ReadApart(tokens, at, firstEnd, into) : at;
        }

        if (!ReadTime(tokens, second, out var end, out var secondExact))
        {
            return until && (firstExact || WordIs.At(tokens, at - 1, WordIs.From)) && IsClosing(tokens, second) ? Add(into, at, second) : at;
        }

        var announced = between || WordIs.At(tokens, at - 1, WordIs.From);
        var ofDay = at > 0 && (classes.Weekday.Contains(tokens[at - 1].Word) || classes.Weekdays.Contains(tokens[at - 1].Word));
        var exact = (firstExact && secondExact) || ((firstExact || secondExact) && !classes.Numbered.Contains(at > 0 ? tokens[at - 1].Word : 0));
        var inWords = tokens[at].Kind == TokenKind.Word || tokens[second].Kind == TokenKind.Word;
        var plain = (until || announced || ofDay) && (!inWords || end >= tokens.Count || tokens[end].Kind != TokenKind.Word || After.Contains(tokens[end].Hash) || classes.Weekday.Contains(tokens[end].Word));
        exact |= !inWords && EndsPhrase(tokens, end) && FollowsDay(tokens, at) && IsHours(tokens[at].Value, tokens[second].Value);
        exact |= IsDescending(tokens[at].Value, tokens[second].Value) && !inWords && second == firstEnd + 1 && end == second + 1;
        return IsCount(tokens, end) || !(exact || plain) || (until && !exact && IsDuration(tokens, at)) ? at : Add(into, at, end);
    }

    /// <summary>"At eight and does her cards until 8.20", "at two on Wednesdays and stays till quarter to three", "6 pm Friday to 9 am Saturday".</summary>
    private int ReadApart(TokenBuffer tokens, int at, int end, QuantityBuffer into)
    {
        var ofDay = end < tokens.Count && (classes.Weekday.Contains(tokens[end].Word) || (WordIs.At(tokens, end, WordIs.On) && end + 1 < tokens.Count && classes.Weekday.Contains(tokens[end + 1].Word)));
        for (var link = end; link < Math.Min(tokens.Count - 1, end + ApartReach) && tokens[link].Kind is not (TokenKind.Stop or TokenKind.Line or TokenKind.Semicolon); link++)
        {
            if (!(WordIs.Any(tokens, link, WordIs.Till, WordIs.Until, WordIs.Until) || (ofDay && link <= end + 3 && WordIs.At(tokens, link, WordIs.To)) || Ends.Contains(tokens[link].Hash)))
            {
                continue;
            }

            var second = Ends.Contains(tokens[link].Hash) && WordIs.At(tokens, link + 1, AtWord) ? link + 2 : link + 1;
            return ReadTime(tokens, second, out var last, out _) && !IsCount(tokens, last) ? Add(into, at, end) : at;
        }

        return at;
    }

    private const int ApartReach = 16;
    private static readonly ulong AtWord = WordHash.Of("at");

    /// <summary>"10 to 3", "9-2": a range of anything else goes up.</summary>
    private static bool IsDescending(int first, int second) => first is >= 800 and <= 1200 && second is >= 200 and <= 600 && first % 100 == 0 && second % 100 == 0;

    /// <summary>"Every Tuesday, 6 to 8", "Wednesday afternoon, 1-3".</summary>
    private bool FollowsDay(TokenBuffer tokens, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - DayReach); before--)
        {
            if (classes.Weekdays.Contains(tokens[before].Word) || classes.Weekday.Contains(tokens[before].Word) || classes.PartDay.Contains(tokens[before].Word))
            {
                return true;
            }
        }

        return false;
    }

    private const int DayReach = 9;

    private static bool EndsPhrase(TokenBuffer tokens, int end) => end >= tokens.Count || tokens[end].Kind is not (TokenKind.Word or TokenKind.Number);

    private static bool IsHours(int first, int second) => first is >= 100 and <= 1200 && second is >= 100 and <= 1200 && first % 100 == 0 && second % 100 == 0;

    private static int Add(QuantityBuffer into, int from, int to)
    {
        into.Add(QuantityKind.Amount, from, to);
        return to;
    }

    /// <summary>"3 until 5 September", "Year 4 to 6", "5 to 10 minutes": the second number counts something.</summary>
    private bool IsCount(TokenBuffer tokens, int end) =>
        end < tokens.Count && (tokens[end].Kind is TokenKind.Percent or TokenKind.Slash
            || (tokens[end].Kind == TokenKind.Word && (classes.Minute.Contains(tokens[end].Word) || classes.Hour.Contains(tokens[end].Word) || classes.Pupils.Contains(tokens[end].Word)
                || classes.Week.Contains(tokens[end].Word) || classes.Times.Contains(tokens[end].Word) || classes.SessionNoun.Contains(tokens[end].Word) || classes.Year.Contains(tokens[end].Word)
                || classes.Month.Contains(tokens[end].Word) || (classes.MonthName.Contains(tokens[end].Word) && tokens[end].Capital))));

    private bool IsDuration(TokenBuffer tokens, int at) => at > 0 && tokens[at - 1].Kind == TokenKind.Word && (classes.Numbered.Contains(tokens[at - 1].Word) || classes.MonthName.Contains(tokens[at - 1].Word) || classes.Age.Contains(tokens[at - 1].Word));

    /// <summary>A time of day; exact if minutes, or am or pm, stand with it.</summary>
    private bool ReadTime(TokenBuffer tokens, int at, out int end, out bool exact)
    {
        (end, exact) = (at, false);
        if (at < 0 || at >= tokens.Count)
        {
            return false;
        }

        if (tokens[at].Kind == TokenKind.Word)
        {
            return ReadInWords(tokens, at, out end, out exact);
        }

        if (tokens[at].Kind != TokenKind.Number || tokens[at].Value < 0 || tokens[at].Value > MostHour + 99)
        {
            return false;
        }

        end = at + 1;
        var minutes = tokens[at].Value % 100;
        if (minutes > 0 || tokens[at].Length >= 4)
        {
            exact = minutes < 60 && tokens[at].Length >= 4;
        }
        else if (end + 1 < tokens.Count && tokens[end].Kind == TokenKind.Colon && tokens[end].Glued && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Length == 2
            && tokens[end + 1].Value < 6000 && tokens[end + 1].Value % 500 == 0)
        {
            exact = true;
            end += 2;
        }

        SkipClock(tokens, ref end, ref exact);
        return minutes == 0 || exact;
    }

    /// <summary>"two", "two o'clock", "half past two", "quarter to three", "noon".</summary>
    private bool ReadInWords(TokenBuffer tokens, int at, out int end, out bool exact)
    {
        (end, exact) = (at + 1, true);
        if (tokens[at].Hash == Noon || tokens[at].Hash == Midday)
        {
            return true;
        }

        var value = tokens[at].Value;
        if (value is 50 or 25 && (WordIs.At(tokens, end, Past) || (value == 25 && WordIs.At(tokens, end, WordIs.To))))
        {
            end++;
            if (end < tokens.Count && tokens[end].Value is >= 100 and <= MostHourInWords)
            {
                end++;
            }

            return true;
        }

        exact = false;
        SkipClock(tokens, ref end, ref exact);
        return value is >= 100 and <= MostHourInWords && value % 100 == 0;
    }

    private void SkipClock(TokenBuffer tokens, ref int end, ref bool exact)
    {
        if (end < tokens.Count && tokens[end].Kind == TokenKind.Word && classes.Clock.Contains(tokens[end].Word))
        {
            exact = true;
            end++;
        }
    }

    private static bool IsClosing(TokenBuffer tokens, int at)
    {
        for (var word = at; word < Math.Min(tokens.Count, at + 5) && tokens[word].Kind == TokenKind.Word; word++)
        {
            if (Closing.Contains(tokens[word].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static int Link(TokenBuffer tokens, int at, bool between, out bool until)
    {
        until = WordIs.Any(tokens, at, WordIs.Till, WordIs.Until, WordIs.Until);
        if (at < tokens.Count && (tokens[at].Kind == TokenKind.Dash || until || WordIs.At(tokens, at, WordIs.To)))
        {
            return at + 1;
        }

        if (WordIs.At(tokens, at, WordIs.And))
        {
            return at + 1 < tokens.Count && Ends.Contains(tokens[at + 1].Hash) ? at + 3 : between ? at + 1 : -1;
        }

        return -1;
    }
}
