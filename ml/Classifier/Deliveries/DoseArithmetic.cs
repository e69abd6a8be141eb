using System.Text;
using EhcpPipeline.Ml.Grammar;

namespace EhcpPipeline.Ml.Deliveries;

/// <summary>Figures of the stretches that the quantity grammar found: minutes of an amount, times in a school year of a frequency.</summary>
internal static class DoseArithmetic
{
    private const int SchoolDays = 190;
    private const int SchoolWeeks = 38;
    private const int SchoolDayMinutes = 300;

    private static readonly (string Word, int PerYear)[] Periods =
    [
        ("half termly", 6), ("half term", 6), ("fortnight", 19), ("fortnightly", 19), ("day", SchoolDays), ("daily", SchoolDays), ("morning", SchoolDays), ("afternoon", SchoolDays),
        ("registration", SchoolDays), ("lunchtime", SchoolDays), ("breaktime", SchoolDays), ("weekly", SchoolWeeks), ("week", SchoolWeeks), ("pw", SchoolWeeks), ("hpw", SchoolWeeks), ("p w", SchoolWeeks), ("monthly", 10), ("month", 10), ("termly", 3), ("term", 3),
        ("annually", 1), ("annual", 1), ("year", 1), ("yearly", 1),
    ];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];

    /// <summary>Minutes of an amount; null where its unit is none of time ("two sessions").</summary>
    public static int? Minutes(ItemReading item, Quantity amount)
    {
        var words = Words(item, amount.From, amount.To);
        var value = Value(item, amount.From, amount.To) ?? (words.StartsWith("a ", StringComparison.Ordinal) || words.StartsWith("an ", StringComparison.Ordinal) ? 100 : (int?)null);
        if (value is not { } hundredths || hundredths is 0)
        {
            return null;
        }

        if (Has(words, "hour") || Has(words, "hours") || Has(words, "hr") || Has(words, "hrs") || Has(words, "h") || Has(words, "hpw"))
        {
            return ((hundredths * 60) + 50) / 100 + (Has(words, "minutes") || Has(words, "mins") ? Second(item, amount) : 0);
        }

        if (Has(words, "minutes") || Has(words, "minute") || Has(words, "mins") || Has(words, "min") || Has(words, "m"))
        {
            return (hundredths + 50) / 100;
        }

        return Has(words, "day") || Has(words, "days") ? hundredths * SchoolDayMinutes / 100
            : Has(words, "morning") || Has(words, "afternoon") ? hundredths * SchoolDayMinutes / 200
            : null;
    }

    /// <summary>How often in a school year, and whether the stretch itself names the period ("three sessions" does not) or days of the week.</summary>
    public static (int Count, int? PerYear, bool Days) Times(ItemReading item, Quantity frequency)
    {
        var words = Words(item, frequency.From, frequency.To);
        var days = Weekdays.Count(day => Has(words, day) || Has(words, day + "s"));
        if (days > 0)
        {
            return (days, SchoolWeeks, true);
        }

        var period = Periods.FirstOrDefault(period => Has(words, period.Word) || Has(words, period.Word + "s"));
        var value = Value(item, frequency.From, frequency.To);
        if (period.Word is not null && (Has(words, "every") || Has(words, "each")))
        {
            // "Every six weeks" is one time in six; "every other week" one in two.
            var gap = Has(words, "other") || Has(words, "second") ? 2 : value is { } every and >= 200 ? every / 100 : 1;
            return (1, Math.Max(1, period.PerYear / gap), false);
        }

        var count = Has(words, "twice") ? 2 : Has(words, "thrice") ? 3 : Has(words, "once") ? 1 : value is { } times and >= 100 and <= 20_000 ? times / 100 : 1;
        return (count, period.Word is null ? Has(words, "alternate") ? 19 : null : period.PerYear, false);
    }

    /// <summary>Weeks of a duration; null where it is not told in weeks, terms or months.</summary>
    public static int? Weeks(ItemReading item, Quantity duration)
    {
        var words = Words(item, duration.From, duration.To);
        return Value(item, duration.From, duration.To) is not { } value || value < 100 ? null
            : Has(words, "week") || Has(words, "weeks") ? value / 100
            : Has(words, "half") ? null
            : Has(words, "term") || Has(words, "terms") ? value * 12 / 100
            : null;
    }

    /// <summary>The last whole number of a ratio: the children served.</summary>
    public static int? Group(ItemReading item, Quantity ratio)
    {
        for (var at = ratio.To - 1; at >= ratio.From; at--)
        {
            if (item.Tokens[at].Value is >= 100 and <= 4_000 and var value)
            {
                return value / 100;
            }
        }

        return null;
    }

    /// <summary>The words of a stretch, lower case, one space between.</summary>
    public static string Words(ItemReading item, int from, int to)
    {
        var words = new StringBuilder();
        for (var at = from; at < to; at++)
        {
            words.Append(at > from ? " " : "").Append(item.Text.AsSpan(item.Tokens[at].Start, item.Tokens[at].Length));
        }

        return words.ToString().ToLowerInvariant();
    }

    public static bool Has(string words, string word)
    {
        var at = words.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            if ((at == 0 || !char.IsLetter(words[at - 1])) && (at + word.Length == words.Length || !char.IsLetter(words[at + word.Length])))
            {
                return true;
            }

            at = words.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    // A range binds at its lower end: the first number of the stretch. "One and a half" and "an hour and a quarter" add up.
    private static int? Value(ItemReading item, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (item.Tokens[at].Value > 0)
            {
                var value = item.Tokens[at].Value;
                for (var next = at + 1; next < Math.Min(to, at + 4) && value >= 100; next++)
                {
                    if (item.Tokens[next].Value is 25 or 50 or 75 && item.Tokens[next].Length > 2)
                    {
                        return value + item.Tokens[next].Value;
                    }
                }

                return value;
            }
        }

        return null;
    }

    private static int Second(ItemReading item, Quantity amount)
    {
        for (var at = amount.To - 1; at > amount.From; at--)
        {
            if (item.Tokens[at].Value > 0)
            {
                return item.Tokens[at].Value / 100;
            }
        }

        return 0;
    }
}
