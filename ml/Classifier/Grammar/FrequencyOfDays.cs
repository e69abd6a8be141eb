using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// How often by the days it falls on: "in each of thirty-six school weeks", "four school days out of five", "on three dates in July", "M W F",
/// "mornings", "school days", "on the hour", "the first day of the month", "2 hr wk".
/// </summary>
internal sealed class FrequencyOfDays(WordClasses classes)
{
    private const int EachReach = 5;
    private const int CountReach = 4;
    private static readonly HashSet<ulong> Letters = WordHash.Set("m", "t", "tu", "w", "th", "f", "mon", "tue", "wed", "thu", "fri");
    private static readonly HashSet<ulong> Plurals = WordHash.Set("mornings", "afternoons", "evenings");
    private static readonly HashSet<ulong> OfSchool = WordHash.Set("school", "all", "college", "working", "teaching");
    private static readonly HashSet<ulong> Dates = WordHash.Set("days", "dates", "afternoons", "mornings", "evenings", "nights");
    private static readonly HashSet<ulong> BareWeeks = WordHash.Set("wk", "week", "mth", "month", "day");
    private static readonly HashSet<ulong> NotOccasions = WordHash.Set("session", "sessions", "appointment", "appointments", "go", "sitting", "sittings", "slot", "meeting", "visit");
    private static readonly HashSet<ulong> NotDays = WordHash.Set("cream", "hat", "hats", "block", "job", "jobs", "shield", "safe");
    private static readonly HashSet<ulong> Whole = WordHash.Set("block", "programme", "course", "blocks", "cycle", "plan");
    private static readonly ulong All = WordHash.Of("all");
    private static readonly ulong Both = WordHash.Of("both");
    private static readonly ulong Any = WordHash.Of("any");
    private static readonly ulong Intervals = WordHash.Of("intervals");
    private static readonly ulong Month = WordHash.Of("month");
    private static readonly ulong Last = WordHash.Of("last");
    private static readonly ulong Thing = WordHash.Of("thing");
    private static readonly ulong Days = WordHash.Of("days");
    private static readonly ulong Weeks = WordHash.Of("weeks");
    private static readonly ulong Quarter = WordHash.Of("quarter");
    private static readonly ulong A = WordHash.Of("a");

    public int Read(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        ref readonly var token = ref tokens[at];
        if (token.Capital && token.Length <= 3 && Letters.Contains(token.Hash) && ReadLetters(tokens, at) is var letters && letters > at)
        {
            return Add(into, at, letters);
        }

        if (token.Value > 0)
        {
            return ReadCounted(tokens, at, into);
        }

        if (token.Kind != TokenKind.Word)
        {
            return at;
        }

        if ((token.Hash == All || token.Hash == Both) && at + 1 < tokens.Count && WordIs.Any(tokens, at + 1, Days, Weeks, Days))
        {
            return Add(into, at, at + 2);
        }

        if (token.Hash == Days && at > 0 && OfSchool.Contains(tokens[at - 1].Hash) && !(at > 1 && tokens[at - 2].Value >= 0))
        {
            return Add(into, at, at + 1);
        }

        if (Plurals.Contains(token.Hash) && at > 0 && (tokens[at - 1].Kind is TokenKind.Comma || classes.Weekday.Contains(tokens[at - 1].Word)))
        {
            return Add(into, at, at + 1);
        }

        if (token.Hash == WordIs.On && WordIs.At(tokens, at + 1, WordIs.The) && WordIs.At(tokens, at + 2, WordIs.Hour))
        {
            return Add(into, at, at + 3);
        }

        if (token.Hash == Last && WordIs.At(tokens, at + 1, Thing))
        {
            return Add(into, at, at + 2);
        }

        if (token.Hash == Month && WordIs.At(tokens, at - 1, WordIs.The) && WordIs.At(tokens, at - 2, WordIs.Of))
        {
            return Add(into, at - 1, at + 1);
        }

        if (WordIs.TimeUnit(classes, tokens, at - 1) && BareWeeks.Contains(token.Hash) && !(at + 1 < tokens.Count && Whole.Contains(tokens[at + 1].Hash)))
        {
            return Add(into, at, at + 1);
        }

        return token.Hash == WordIs.In && (WordIs.At(tokens, at + 1, Any) || WordIs.At(tokens, at + 1, WordIs.The)) && (WordIs.TimeUnit(classes, tokens, at - 1) || (at > 0 && tokens[at - 1].Value > 0)) ? ReadInWeek(tokens, at, into) : at;
    }

    /// <summary>"Each of thirty-six school weeks", "each of three meals"; what counts people or things is none.</summary>
    public int ReadEachOfSome(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        for (var noun = at + 3; noun < Math.Min(tokens.Count, at + 2 + EachReach); noun++)
        {
            ref readonly var token = ref tokens[noun];
            if (token.Kind != TokenKind.Word || classes.Pupils.Contains(token.Word))
            {
                break;
            }

            if (classes.Period.Contains(token.Word) || classes.Event.Contains(token.Word) || classes.SessionNoun.Contains(token.Word) || classes.Week.Contains(token.Word) || classes.Weekdays.Contains(token.Word))
            {
                return Add(into, at, noun + 1);
            }
        }

        return at + 2;
    }

    /// <summary>"30 minutes per appointment", "a quarter of an hour", "a Year 1 assistant": no period.</summary>
    public bool IsNoPeriod(TokenBuffer tokens, int at, int noun)
    {
        if (noun >= tokens.Count)
        {
            return true;
        }

        return (tokens[noun].Hash == Quarter && WordIs.At(tokens, noun + 1, WordIs.Of))
            || (tokens[noun].Hash == WordIs.Year && noun + 1 < tokens.Count && tokens[noun + 1].Kind == TokenKind.Number && tokens[noun].Capital)
            || (tokens[at].Hash == WordIs.Per && NotOccasions.Contains(tokens[noun].Hash) && WordIs.TimeUnit(classes, tokens, at - 1));
    }

    /// <summary>"mon to fri", "mon wed fri" in small letters: days only beside another.</summary>
    public bool IsDayOfList(TokenBuffer tokens, int at) =>
        IsDay(tokens, at + 1) || IsDay(tokens, at - 1) || (at + 2 < tokens.Count && IsDay(tokens, at + 2) && tokens[at + 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Word && tokens[at + 1].Length <= 3);

    /// <summary>"We'd", "Sun cream", "a Saturday job".</summary>
    public bool IsNoDay(TokenBuffer tokens, int at) =>
        (at + 1 < tokens.Count && NotDays.Contains(tokens[at + 1].Hash) && !tokens[at + 1].Capital && WordIs.At(tokens, at - 1, WordIs.Of) is false && classes.Weekday.Contains(tokens[at].Word) && tokens[at + 1].Length <= 5 && (tokens[at].Length <= 3 || tokens[at + 1].Length == 3))
        || (tokens[at].Hash == Wed && tokens[at].Length == 4);

    private static readonly ulong Wed = WordHash.Of("wed");

    /// <summary>"2 x digital magnifier" counts things.</summary>
    public bool CountsThings(TokenBuffer tokens, int from, int next) =>
        next < tokens.Count && tokens[next].Kind == TokenKind.Word && tokens[next].Value < 0 && !WordIs.TimeUnit(classes, tokens, next) && !classes.SessionNoun.Contains(tokens[next].Word) && !classes.Period.Contains(tokens[next].Word) && tokens[next].Hash != WordIs.Per && tokens[next].Length > 2 && !IsPeriodNext(tokens, next)
        || (from > 0 && tokens[from - 1].Kind == TokenKind.Pound);

    private int ReadCounted(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        var number = NumberPhrase.Read(tokens, classes, at);
        if (!number.Found || number.Low < 100)
        {
            return at;
        }

        for (var noun = number.To; noun < Math.Min(tokens.Count, number.To + CountReach) && tokens[noun].Kind == TokenKind.Word; noun++)
        {
            if (classes.Pupils.Contains(tokens[noun].Word) || WordIs.TimeUnit(classes, tokens, noun) || WordIs.Any(tokens, noun, A, WordIs.Per, WordIs.Each))
            {
                return at;
            }

            if (WordIs.At(tokens, noun, Intervals) && noun > number.To && (classes.Day.Contains(tokens[noun - 1].Word) || classes.Week.Contains(tokens[noun - 1].Word)))
            {
                return Add(into, at, noun + 1);
            }

            var outOf = WordIs.At(tokens, noun, WordIs.Out) && WordIs.At(tokens, noun + 1, WordIs.Of) ? noun + 2 : WordIs.At(tokens, noun, WordIs.In) || WordIs.At(tokens, noun, WordIs.Of) ? noun + 1 : -1;
            outOf = WordIs.At(tokens, outOf, WordIs.The) ? outOf + 1 : outOf;
            if (outOf > 0 && outOf < tokens.Count && tokens[outOf].Value > number.Low && tokens[outOf].Value <= 3000 && (IsOccasion(tokens, noun - 1, number.To) || IsOccasion(tokens, outOf + 1, outOf) || IsOccasion(tokens, outOf + 2, outOf)))
            {
                return Add(into, at, outOf + 1);
            }

            if (Dates.Contains(tokens[noun].Hash) && number.Low <= 3000 && IsOnDays(tokens, at) && !WordIs.Any(tokens, noun + 1, WordIs.Out, WordIs.Before, WordIs.Out) && !(WordIs.At(tokens, noun + 1, WordIs.In) && noun + 2 < tokens.Count && tokens[noun + 2].Value >= 0) && !IsPeriodNext(tokens, noun + 1))
            {
                return Add(into, at, noun + 1);
            }
        }

        return at;
    }

    private bool IsPeriodNext(TokenBuffer tokens, int at) =>
        at < tokens.Count && (classes.Article.Contains(tokens[at].Word) || classes.PerWeek.Contains(tokens[at].Word) || tokens[at].Kind == TokenKind.Slash || WordIs.Any(tokens, at, WordIs.Per, WordIs.Each, WordIs.Every));

    private static bool IsOnDays(TokenBuffer tokens, int at) =>
        WordIs.At(tokens, at - 1, WordIs.On) || WordIs.At(tokens, at - 1, All) || (WordIs.At(tokens, at - 2, WordIs.On) && (WordIs.At(tokens, at - 1, WordIs.The) || WordIs.At(tokens, at - 1, All)));

    private bool IsOccasion(TokenBuffer tokens, int at, int from) =>
        at >= from && at < tokens.Count && tokens[at].Kind == TokenKind.Word && (classes.Day.Contains(tokens[at].Word) || classes.PartDay.Contains(tokens[at].Word) || classes.Week.Contains(tokens[at].Word)
            || classes.Event.Contains(tokens[at].Word) || (classes.SessionNoun.Contains(tokens[at].Word) && !classes.Group.Contains(tokens[at].Word)) || (classes.Times.Contains(tokens[at].Word) && tokens[at].Length == 5));

    /// <summary>"M W F", "M-W-F", "M,W,F" and, with a plus, "W + F".</summary>
    private static int ReadLetters(TokenBuffer tokens, int at)
    {
        if (at > 0 && tokens[at - 1].Capital && tokens[at - 1].Kind == TokenKind.Word && tokens[at - 1].Length <= 2)
        {
            return at;
        }

        var (count, end, plus) = (1, at + 1, false);
        for (var next = end; next < tokens.Count; next++)
        {
            if (tokens[next].Capital && tokens[next].Length <= 3 && tokens[next].Kind == TokenKind.Word && Letters.Contains(tokens[next].Hash))
            {
                (count, end) = (count + 1, next + 1);
            }
            else if (tokens[next].Kind is TokenKind.Dash or TokenKind.Comma or TokenKind.Plus or TokenKind.Other && next == end)
            {
                plus |= tokens[next].Kind is TokenKind.Plus or TokenKind.Other;
            }
            else
            {
                break;
            }
        }

        return count > 2 || (count == 2 && plus) ? end : at;
    }

    private int ReadInWeek(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        var noun = at + 2;
        noun += noun < tokens.Count && OfSchool.Contains(tokens[noun].Hash) ? 1 : 0;
        return noun < tokens.Count && tokens[noun].Kind == TokenKind.Word && classes.Week.Contains(tokens[noun].Word) && tokens[noun].Hash != Weeks && !WordIs.Any(tokens, noun + 1, WordIs.Of, WordIs.Before, WordIs.After) ? Add(into, at, noun + 1) : at;
    }

    private bool IsDay(TokenBuffer tokens, int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word && classes.Weekday.Contains(tokens[at].Word);

    private static int Add(QuantityBuffer into, int from, int to)
    {
        into.Add(QuantityKind.Frequency, from, to);
        return to;
    }
}
