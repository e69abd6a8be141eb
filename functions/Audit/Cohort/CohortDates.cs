using System.Globalization;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>The ways of writing a date that are taken: ISO; and, as variants, ISO with a midnight time, COLLECT's exports, and day/month/year.</summary>
internal static class CohortDates
{
    private static readonly string[] Variants =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MMM-dd HH:mm:ss", "yyyy-MMM-dd", "d/M/yyyy", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss",
    ];

    public static bool TryRead(string text, out DateOnly date, out bool variant)
    {
        variant = false;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return true;
        }

        variant = DateTime.TryParseExact(text, Variants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        date = DateOnly.FromDateTime(moment);
        return variant;
    }
}
