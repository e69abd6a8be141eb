using System.Globalization;
using System.Text.RegularExpressions;

namespace EhcpPipeline.Audit.Reading;

/// <summary>Dates written in a plan's sentences. A month stands for its last day, a year for 31 December.</summary>
internal static class TextDates
{
    private const string Month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly Cue Numeric = new(@"\b(?<d>[0-9]{1,2})[/.-](?<m>[0-9]{1,2})[/.-](?<y>20[0-9]{2})\b");
    private static readonly Cue Iso = new(@"\b(?<y>20[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\b");
    private static readonly Cue Named = new(@"\b(?:(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<n>" + Month + @")\.?,?\s+(?<y>20[0-9]{2})\b");
    private static readonly Cue Term = new(@"\b(?<t>autumn|spring|summer)(?:\s+term)?(?:\s+of)?\s+(?<y>20[0-9]{2})\b");

    /// <summary>Every date in a text with its place, in order.</summary>
    public static IReadOnlyList<(int Start, DateOnly Date)> All(string text)
    {
        var dates = new List<(int Start, DateOnly Date)>();
        dates.AddRange(Numbers(Numeric, text));
        dates.AddRange(Numbers(Iso, text));
        foreach (var match in Named.All(text))
        {
            var month = Array.IndexOf(Months, match.Groups["n"].Value[..3].ToLowerInvariant()) + 1;
            Add(dates, match, Number(match, "y"), month, match.Groups["d"].Success ? Number(match, "d") : 0);
        }

        foreach (var match in Term.All(text))
        {
            var (month, day) = match.Groups["t"].Value.ToLowerInvariant() switch { "autumn" => (12, 31), "spring" => (4, 15), _ => (7, 31) };
            Add(dates, match, Number(match, "y"), month, day);
        }

        return [.. dates.OrderBy(date => date.Start)];
    }

    private static List<(int Start, DateOnly Date)> Numbers(Cue cue, string text)
    {
        var dates = new List<(int Start, DateOnly Date)>();
        foreach (var match in cue.All(text))
        {
            Add(dates, match, Number(match, "y"), Number(match, "m"), Number(match, "d"));
        }

        return dates;
    }

    private static void Add(List<(int Start, DateOnly Date)> dates, Match match, int year, int month, int day)
    {
        if (month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(year, month))
        {
            dates.Add((match.Index, new DateOnly(year, month, day == 0 ? DateTime.DaysInMonth(year, month) : day)));
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);
}
