using System.Globalization;

namespace EhcpPipeline.Audit.Reading;

/// <summary>
/// The date by which an outcome is sought: a date after "by", "before", "until" or "end of"; the end of a named school year or key stage, counted from
/// the child's age or from the year in which the plan was written; or a number of months from the plan's date.
/// </summary>
internal static class Deadlines
{
    private static readonly Cue Lead = new(@"\b(?:by|before|until|end of|no later than|within|achieved|target date|timescale)\b");
    private static readonly Cue EndOfYear = new(@"\b(?:by|before|until|end of|throughout|during)\b[^.|]{0,30}?\b(?:year|y|ncy)\s?(?<n>[0-9]{1,2})\b");
    private static readonly Cue EndOfStage = new(@"\b(?:by|before|until|end of)\b[^.|]{0,30}?\b(?:key stage|ks)\s?(?<n>[1-5])\b");
    private static readonly Cue Within = new(@"\b(?:within|in|over)\s+(?:the next\s+)?(?<n>[0-9]{1,2}|twelve|six|three|two|nine|eighteen)\s+months?\b");
    private static readonly Cue BareYear = new(@"\b(?:by|before|end of)\s+(?<n>20[0-9]{2})\b");
    private static readonly Cue ThisYear = new(@"\bend of (?:the |this )?(?:academic|school) year\b");

    public static DateOnly? Of(string text, DateOnly? issued, int? yearAtIssue, DateOnly? born)
    {
        var dates = TextDates.All(text);
        var lead = Lead.First(text);
        if (lead.Success && dates.FirstOrDefault(date => date.Start > lead.Index) is { Date.Year: > 1 } led && led.Start - lead.Index < 60)
        {
            return led.Date;
        }

        if (EndOfYear.First(text) is { Success: true } year)
        {
            return YearEnd(Number(year.Groups["n"].Value), issued, yearAtIssue, born);
        }

        if (EndOfStage.First(text) is { Success: true } stage)
        {
            return YearEnd(Number(stage.Groups["n"].Value) switch { 1 => 2, 2 => 6, 3 => 9, 4 => 11, _ => 13 }, issued, yearAtIssue, born);
        }

        if (issued is { } date0 && Within.First(text) is { Success: true } within)
        {
            return date0.AddMonths(Number(within.Groups["n"].Value));
        }

        if (BareYear.First(text) is { Success: true } bare)
        {
            return new DateOnly(Number(bare.Groups["n"].Value), 12, 31);
        }

        return issued is { } date1 && ThisYear.In(text) ? AcademicYearEnd(date1) : dates.Count > 0 ? dates[^1].Date : null;
    }

    private static DateOnly? YearEnd(int year, DateOnly? issued, int? yearAtIssue, DateOnly? born)
    {
        if (year > 20)
        {
            return null;
        }

        if (born is { } birth)
        {
            // In the year the child turns n + 5 by 31 August, Year n ends.
            return new DateOnly(birth.Year + year + 5 + (birth.Month >= 9 ? 1 : 0), 8, 31);
        }

        return issued is { } date && yearAtIssue is { } now ? AcademicYearEnd(date).AddYears(year - now) : null;
    }

    private static DateOnly AcademicYearEnd(DateOnly date) => new(date.Month >= 9 ? date.Year + 1 : date.Year, 8, 31);

    private static int Number(string text) => text.ToLowerInvariant() switch
    {
        "two" => 2,
        "three" => 3,
        "six" => 6,
        "nine" => 9,
        "twelve" => 12,
        "eighteen" => 18,
        _ => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture),
    };
}
