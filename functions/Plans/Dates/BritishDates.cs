namespace EhcpPipeline.Plans.Dates;

/// <summary>
/// Dates as British documents write them: 3rd September 2025, 3 Sept. 25, Monday 3 September 2025, 03/09/2025, 3.9.25, 3-9-2025, 2025-09-03, September 2025.
/// Day before month, always. A month without a day is taken as its first day: the earliest the text can mean, and so the same for every reader.
/// </summary>
internal static class BritishDates
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>All dates in the text in order, with their places.</summary>
    public static IReadOnlyList<(DateOnly Date, int Start, int End)> Find(string text)
    {
        var found = new List<(DateOnly, int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var fresh = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            if (!fresh)
            {
                continue;
            }

            var read = char.IsAsciiDigit(text[i]) ? Numeric(text, i) ?? DayMonth(text, i) : char.IsLetter(text[i]) ? MonthFirst(text, i) : null;
            if (read is { } date)
            {
                found.Add((date.Date, i, date.End));
                i = date.End - 1;
            }
        }

        return found;
    }

    public static DateOnly? First(string text) => Find(text) is [var first, ..] ? first.Date : null;

    private static (DateOnly Date, int End)? Numeric(string text, int at)
    {
        var a = Number(text, at, out var next);
        if (next >= text.Length || text[next] is not ('/' or '.' or '-' or '\\'))
        {
            return null;
        }

        var separator = text[next];
        var b = Number(text, next + 1, out var second);
        if (b < 0 || second >= text.Length || text[second] != separator)
        {
            return null;
        }

        var c = Number(text, second + 1, out var end);
        var length = end - second - 1;
        if (c < 0 || (end < text.Length && char.IsLetterOrDigit(text[end])))
        {
            return null;
        }

        return next - at == 4 ? Make(a, b, c, end) : length is 2 or 4 && next - at <= 2 ? Make(Year(c, length), b, a, end) : null;
    }

    private static (DateOnly Date, int End)? DayMonth(string text, int at)
    {
        var day = Number(text, at, out var next);
        if (day is < 1 or > 31 || next - at > 2)
        {
            return null;
        }

        if (next + 1 < text.Length && char.IsLetter(text[next]) && text.AsSpan(next, 2) is var suffix && (suffix.Equals("st", StringComparison.OrdinalIgnoreCase) || suffix.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || suffix.Equals("rd", StringComparison.OrdinalIgnoreCase) || suffix.Equals("th", StringComparison.OrdinalIgnoreCase)))
        {
            next += 2;
        }

        next = Gap(text, next);
        if (text.AsSpan(next).StartsWith("of ", StringComparison.OrdinalIgnoreCase))
        {
            next = Gap(text, next + 3);
        }

        var month = Month(text, next, out next);
        if (month == 0)
        {
            return null;
        }

        var year = Number(text, Gap(text, next), out var end);
        var digits = end - Gap(text, next);
        return year >= 0 && digits is 2 or 4 && !(end < text.Length && char.IsLetter(text[end])) ? Make(Year(year, digits), month, day, end) : null;
    }

    private static (DateOnly Date, int End)? MonthFirst(string text, int at)
    {
        var month = Month(text, at, out var next);
        if (month == 0)
        {
            return null;
        }

        var first = Gap(text, next);
        var number = Number(text, first, out var end);
        if (number < 0)
        {
            return null;
        }

        if (end - first == 4)
        {
            return Make(number, month, 1, end);
        }

        // "September 3rd, 2025", and "Sept '25".
        if (end - first <= 2 && number is >= 1 and <= 31)
        {
            var after = end + 1 < text.Length && char.IsLetter(text[end]) ? end + 2 : end;
            var yearAt = Gap(text, Math.Min(after, text.Length));
            var year = Number(text, yearAt, out var stop);
            if (year >= 0 && stop - yearAt == 4)
            {
                return Make(year, month, number, stop);
            }
        }

        return end - first == 2 && first > 0 && text[first - 1] is '\'' or '’' ? Make(2000 + number, month, 1, end) : null;
    }

    private static int Month(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(at, end - at);
        if (word.Length >= 3)
        {
            for (var m = 0; m < Months.Length; m++)
            {
                if ((word.Length == 3 || word.Length == 4 && m == 8 || word.Length == Months[m].Length) && Months[m].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    return m + 1;
                }
            }
        }

        return 0;
    }

    private static int Gap(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '.' or ',' or '-' or '–' or '/' or '\'' or '’'))
        {
            at++;
        }

        return at;
    }

    private static int Number(string text, int at, out int end)
    {
        end = at;
        var value = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 5)
        {
            value = (value * 10) + text[end] - '0';
            end++;
        }

        return end == at ? -1 : value;
    }

    // Two digits: a plan's dates and its child's birth all lie in this century.
    private static int Year(int value, int digits) => digits == 2 ? 2000 + value : value;

    private static (DateOnly Date, int End)? Make(int year, int month, int day, int end) =>
        year is >= 1950 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), end) : null;
}
