using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// How often in notation and in lists: "M/W/F", "p/w", "3/7", "3/5 days", "1/52" (each week), "1/12" (each month), "38/52" (weeks of the year),
/// "at 10, 12 and 2", "in October, February and June".
/// </summary>
internal sealed class FrequencyShorthand(WordClasses classes)
{
    private const int MostWeeksApart = 600;
    private static readonly HashSet<ulong> DayLetters = WordHash.Set("m", "t", "tu", "tue", "w", "th", "thu", "f", "mon", "wed", "fri");
    private static readonly ulong At = WordHash.Of("at");
    private static readonly ulong Again = WordHash.Of("again");

    /// <summary>Things too common to be occasions by their number alone: "two tasks", "one class".</summary>
    public static readonly HashSet<ulong> WeaklyCounted = WordHash.Set(
        "task", "tasks", "activity", "activities", "exercise", "exercises", "class", "classes", "group", "groups", "day", "days", "block", "blocks", "go", "goes", "run", "input", "inputs", "break", "breaks", "walk", "practice",
        "round", "morning", "afternoon", "evening", "lesson", "night", "assessment");

    /// <summary>Words over which no count reaches.</summary>
    public static readonly HashSet<ulong> Prepositions = WordHash.Set("in", "for", "on", "with", "at", "from", "to", "by", "and", "per", "is", "are", "will", "his", "her", "the", "every", "each", "all");

    /// <summary>Reads round a slash; the end of what was read, or <paramref name="at"/>.</summary>
    public int ReadSlash(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        if (at == 0 || at + 1 >= tokens.Count)
        {
            return at;
        }

        if (WordIs.At(tokens, at - 1, WordIs.P) && (WordIs.Any(tokens, at + 1, WordIs.W, WordIs.D, WordIs.T) || WordIs.At(tokens, at + 1, WordIs.M)))
        {
            return Add(into, QuantityKind.Frequency, at - 1, at + 2);
        }

        if (WordIs.At(tokens, at - 1, WordIs.F) && WordIs.At(tokens, at + 1, WordIs.N))
        {
            return Add(into, QuantityKind.Frequency, at - 1, at + 2);
        }

        if (IsUnit(tokens, at - 1) && tokens[at].Glued && WordIs.Any(tokens, at + 1, WordIs.D, WordIs.W, WordIs.T))
        {
            return Add(into, QuantityKind.Frequency, at, at + 2);
        }

        if (tokens[at - 1].Capital && DayLetters.Contains(tokens[at - 1].Hash))
        {
            var end = at;
            while (end + 1 < tokens.Count && tokens[end].Kind == TokenKind.Slash && tokens[end + 1].Capital && DayLetters.Contains(tokens[end + 1].Hash))
            {
                end += 2;
            }

            if (end - at >= 4 || (end > at && tokens[at - 1].Length > 1))
            {
                return Add(into, QuantityKind.Frequency, at - 1, end);
            }
        }

        var period = tokens[at + 1].Value == 50 ? at + 2 : at + 1;
        if (period > at + 1 && WordIs.OneOf(classes.Period, tokens, period))
        {
            return Add(into, QuantityKind.Frequency, at, period + 1);
        }

        var months = WordIs.Any(tokens, at + 1, Ht, Mth, Ht) || (tokens[at + 1].Value > 0 && tokens[at].Glued && WordIs.OneOf(classes.Week, tokens, at + 2));
        if (months && tokens[at].Glued)
        {
            return Add(into, QuantityKind.Frequency, at, tokens[at + 1].Value > 0 ? at + 3 : at + 2);
        }

        if (WordIs.OneOf(classes.Period, tokens, at + 1) && (tokens[at - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Close) && (tokens[at].Glued || classes.Hour.Contains(tokens[at - 1].Word) || classes.Minute.Contains(tokens[at - 1].Word)))
        {
            return Add(into, QuantityKind.Frequency, at, at + 2);
        }

        return tokens[at - 1].Kind == TokenKind.Number && tokens[at + 1].Kind == TokenKind.Number && tokens[at - 1].Value > 0 ? ReadParts(tokens, at, into) : at;
    }

    private static int ReadParts(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        var count = tokens[at - 1].Value;
        if (at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Slash)
        {
            return at;
        }

        switch (tokens[at + 1].Value)
        {
            case 700 when count <= 700:
            case 500 when count <= 500 && at + 2 < tokens.Count && WordIs.Any(tokens, at + 2, Days, Days, Wk):
            case 5200 when count <= 200:
            case 1200 when count <= MostWeeksApart && !WordIs.Any(tokens, at - 2, WordIs.By, WordIs.On, Dated):
                return Add(into, QuantityKind.Frequency, at - 1, at + 2);
            case 5200 when count <= 5200:
            case 3900 or 3800 when count <= 3900:
                return Add(into, QuantityKind.Duration, at - 1, at + 2);
            default:
                return at;
        }
    }

    private static readonly ulong Ht = WordHash.Of("ht");
    private static readonly ulong Mth = WordHash.Of("mth");
    private static readonly ulong Days = WordHash.Of("days");
    private static readonly ulong Wk = WordHash.Of("wk");
    private static readonly ulong Dated = WordHash.Of("dated");

    /// <summary>Two or more times of day after "at", or two or more months in a row of names: so many times a day, so many times a year.</summary>
    public int ReadList(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        var isMonth = IsMonth(tokens, at);
        if (!isMonth && !(WordIs.At(tokens, at - 1, At) && IsTime(tokens, at)))
        {
            return at;
        }

        var (count, end) = (1, at + 1);
        for (var next = end; next < tokens.Count; next++)
        {
            if (isMonth ? IsMonth(tokens, next) : IsTime(tokens, next))
            {
                (count, end) = (count + 1, next + 1);
            }
            else if (!(tokens[next].Kind == TokenKind.Comma || WordIs.Any(tokens, next, WordIs.And, WordIs.In, Again) || tokens[next].Hash == At))
            {
                break;
            }
        }

        if (count > 2 && !isMonth && end < tokens.Count && IsUnit(tokens, end) && tokens[end - 2].Kind == TokenKind.Comma)
        {
            (count, end) = (count - 1, end - 2);
        }

        return count > 1 && !IsUnit(tokens, end) ? Add(into, QuantityKind.Frequency, at, end) : at;
    }

    /// <summary>"Eighteen hours of the college week", "of his week".</summary>
    public int ReadOfPeriod(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        for (var noun = at + 2; noun < Math.Min(tokens.Count, at + 5) && tokens[noun].Kind == TokenKind.Word; noun++)
        {
            if (classes.Week.Contains(tokens[noun].Word) || classes.Day.Contains(tokens[noun].Word) || classes.Fortnight.Contains(tokens[noun].Word))
            {
                into.Add(QuantityKind.Frequency, at, noun + 1);
                return noun + 1;
            }
        }

        return at;
    }

    /// <summary>"Before each Big Write", "in every exchange": something that comes round, whatever it is called.</summary>
    public static int ReadEachOfKind(TokenBuffer tokens, int at, bool isPoint, QuantityBuffer into)
    {
        var noun = at + 1;
        if (noun >= tokens.Count || tokens[noun].Kind != TokenKind.Word || NotRounds.Contains(tokens[noun].Hash) || tokens[at].Hash == WordIs.Alternate
            || !(isPoint || WordIs.Any(tokens, at - 1, WordIs.In, WordIs.During, At)))
        {
            return at;
        }

        into.Add(QuantityKind.Frequency, at, noun + 1, isPoint ? QuantityMarks.Point : QuantityMarks.None);
        return noun + 1;
    }

    private static readonly HashSet<ulong> NotRounds = WordHash.Set(
        "case", "way", "area", "aspect", "one", "of", "corner", "room", "respect", "hand", "direction", "other", "ear", "hand", "school", "page", "line", "setting", "classroom", "report", "section",
        "subject", "level", "need", "plan", "side", "foot", "leg", "opportunity", "stage", "phase", "person", "family", "ankle", "arm", "site", "building", "faculty", "department", "form", "bag", "end", "column");

    /// <summary>"Before bed", "after the register", "at the beginning of the day": a point that every day has.</summary>
    public int ReadPoint(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        var isPoint = classes.Before.Contains(tokens[at].Word) || classes.Point.Contains(tokens[at].Word);
        if (!isPoint || at + 1 >= tokens.Count || tokens[at].Hash == Between)
        {
            return at;
        }

        var noun = at + 1;
        while (noun < tokens.Count && noun <= at + 3 && (WordIs.Any(tokens, noun, WordIs.The, WordIs.Of, WordIs.The) || tokens[noun].Hash == School || tokens[noun].Hash == His || tokens[noun].Hash == Her))
        {
            noun++;
        }

        var ofDay = classes.Point.Contains(tokens[at].Word) && WordIs.OneOf(classes.Day, tokens, noun) && noun > at + 1;
        return noun < tokens.Count && (ofDay || Rounds.Contains(tokens[noun].Hash)) && !(noun + 1 < tokens.Count && Rooms.Contains(tokens[noun + 1].Hash)) ? AddPoint(into, at, noun + 1) : at;
    }

    private static int AddPoint(QuantityBuffer into, int from, int to)
    {
        into.Add(QuantityKind.Frequency, from, to, QuantityMarks.Point);
        return to;
    }

    private static readonly ulong Between = WordHash.Of("between");
    private static readonly ulong School = WordHash.Of("school");
    private static readonly ulong His = WordHash.Of("his");
    private static readonly ulong Her = WordHash.Of("her");
    private static readonly HashSet<ulong> Rounds = WordHash.Set("break", "lunch", "register", "registration", "bed", "bedtime", "breakfast", "dinner", "snack", "hometime", "playtime", "lunchtime", "breaktime", "milk");
    private static readonly HashSet<ulong> Rooms = WordHash.Set("club", "clubs", "hall", "table", "staff", "supervisor", "supervisors", "assistant", "box", "queue", "duty", "rota");

    /// <summary>"A.m. and p.m.", "am &amp; pm", "morning and afternoon": twice in the day.</summary>
    public static int ReadHalvesOfDay(TokenBuffer tokens, int at, QuantityBuffer into)
    {
        if (!(tokens[at].Hash == Am || tokens[at].Hash == Morning) || at + 1 >= tokens.Count || (at > 0 && WordIs.Any(tokens, at - 1, WordIs.Each, WordIs.Every, WordIs.The)))
        {
            return at;
        }

        var link = tokens[at + 1].Kind is TokenKind.Other or TokenKind.Plus or TokenKind.Slash or TokenKind.Comma || WordIs.At(tokens, at + 1, WordIs.And);
        return link && (WordIs.At(tokens, at + 2, Pm) || WordIs.At(tokens, at + 2, Afternoon)) ? Add(into, QuantityKind.Frequency, at, at + 3) : at;
    }

    private static readonly ulong Am = WordHash.Of("am");
    private static readonly ulong Pm = WordHash.Of("pm");
    private static readonly ulong Morning = WordHash.Of("morning");
    private static readonly ulong Afternoon = WordHash.Of("afternoon");

    private bool IsMonth(TokenBuffer tokens, int at) => tokens[at].Capital && WordIs.OneOf(classes.MonthName, tokens, at) && !(at > 0 && tokens[at - 1].Kind == TokenKind.Number);

    private static bool IsTime(TokenBuffer tokens, int at) => tokens[at].Value is >= 100 and < 2400 && tokens[at].Value % 100 < 60 && tokens[at].Value % 5 == 0;

    private bool IsUnit(TokenBuffer tokens, int at) => WordIs.OneOf(classes.Minute, tokens, at) || WordIs.OneOf(classes.Hour, tokens, at) || WordIs.OneOf(classes.Week, tokens, at) || WordIs.OneOf(classes.Pupils, tokens, at);

    private static int Add(QuantityBuffer into, QuantityKind kind, int from, int to)
    {
        into.Add(kind, from, to);
        return to;
    }
}
