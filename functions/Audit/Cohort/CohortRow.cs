using System.Collections.Frozen;
using System.Globalization;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>One row by column name: gives each field in its type, reports what is wrong with it, and goes on.</summary>
internal sealed class CohortRow(int line, IReadOnlyDictionary<string, string> cells, DateOnly asOf, CohortIssues issues)
{
    /// <summary>Longer texts are cut; no setting, ward or role has such a name.</summary>
    public const int LongestText = 200;

    private const string Blank = "treated as blank";

    public int Line { get; } = line;

    public DateOnly AsOf { get; } = asOf;

    public CohortIssues Issues { get; } = issues;

    public string? Raw(string column) =>
        cells.TryGetValue(column, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    public string? Text(string column, int longest = LongestText)
    {
        var text = Raw(column);
        if (text is null || text.Length <= longest)
        {
            return text;
        }

        Issues.Error(Line, column, string.Create(CultureInfo.InvariantCulture, $"longer than {longest} characters"), "cut");
        return text[..longest];
    }

    public string? Code(string column, FrozenSet<string> codes, FrozenDictionary<string, string>? words = null, bool lower = false)
    {
        var text = Raw(column);
        if (text is null)
        {
            return null;
        }

        var code = lower ? text.ToLowerInvariant() : text.ToUpperInvariant();
        if (codes.Contains(code))
        {
            if (code != text)
            {
                Issues.Variant(Line, column, "not written in the code's own case");
            }

            return code;
        }

        if (words is not null && words.TryGetValue(code, out var known))
        {
            Issues.Variant(Line, column, "another word or an older or finer code");
            return known;
        }

        return Bad(column, $"not one of {Listed(codes)}");
    }

    public bool? Flag(string column)
    {
        switch (Raw(column)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "Y":
                return true;
            case "N":
                return false;
            case "YES" or "TRUE" or "1":
                Issues.Variant(Line, column, "not written as Y or N");
                return true;
            case "NO" or "FALSE" or "0":
                Issues.Variant(Line, column, "not written as Y or N");
                return false;
            default:
                Issues.Error(Line, column, "neither Y nor N", Blank);
                return null;
        }
    }

    /// <summary>Opting out is a promise to a family: a value that cannot be read is taken as opted out until it is mended.</summary>
    public bool? OptOut(string column)
    {
        var known = Raw(column)?.ToUpperInvariant() is null or "Y" or "N" or "YES" or "NO" or "TRUE" or "FALSE" or "1" or "0";
        if (known)
        {
            return Flag(column);
        }

        Issues.Error(Line, column, "neither Y nor N", "treated as opted out until it is mended");
        return true;
    }

    public int? Number(string column, int least, int most)
    {
        var text = Raw(column);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Bad(column, string.Create(CultureInfo.InvariantCulture, $"not a whole number from {least} to {most}"));
        return null;
    }

    public DateOnly? Date(string column, bool mayBeFuture = false)
    {
        var text = Raw(column);
        if (text is null)
        {
            return null;
        }

        if (!CohortDates.TryRead(text, out var date, out var variant))
        {
            Bad(column, "not a date (yyyy-mm-dd)");
            return null;
        }

        if (variant)
        {
            Issues.Variant(Line, column, "a date not written as yyyy-mm-dd");
        }

        if (date > AsOf && !mayBeFuture)
        {
            Bad(column, "later than the run's as-of date");
            return null;
        }

        return date;
    }

    public string? Bad(string column, string fault)
    {
        Issues.Error(Line, column, fault, Blank);
        return null;
    }

    private static string Listed(FrozenSet<string> codes) => string.Join(' ', codes.Order(StringComparer.Ordinal));
}
