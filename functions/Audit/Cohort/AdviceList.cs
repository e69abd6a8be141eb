using System.Globalization;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>
/// The column advice_list: entries <c>ROLE:service:status:date:commissioner</c> joined by <c>; </c>. An entry whose role, service or status cannot be
/// read is dropped; a bad date or commissioner is left out of its entry.
/// </summary>
internal static class AdviceList
{
    /// <summary>More entries than this are dropped; no plan lists as many reports.</summary>
    public const int MostEntries = 60;

    private const string Column = "advice_list";

    public static IReadOnlyList<CohortAdvice> Read(CohortRow row)
    {
        var text = row.Raw(Column);
        if (text is null)
        {
            return [];
        }

        var entries = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length > MostEntries)
        {
            row.Issues.Error(row.Line, Column, string.Create(CultureInfo.InvariantCulture, $"more than {MostEntries} entries"), "the later ones were dropped");
        }

        return [.. entries.Take(MostEntries).Select((entry, at) => Entry(row, entry, at + 1)).OfType<CohortAdvice>()];
    }

    private static CohortAdvice? Entry(CohortRow row, string entry, int number)
    {
        var parts = entry.Split(':', StringSplitOptions.TrimEntries);
        if (parts.Length != 5)
        {
            return Drop(row, number, "is not ROLE:service:status:date:commissioner");
        }

        var role = parts[0].ToUpperInvariant();
        var service = parts[1].ToLowerInvariant().Replace('_', ' ');
        var status = parts[2].ToLowerInvariant();
        if (!CohortCodes.AdviceRoles.Contains(role))
        {
            return Drop(row, number, "has an unknown role");
        }

        if (!CohortCodes.Services.Contains(service))
        {
            return Drop(row, number, "has an unknown service");
        }

        return CohortCodes.AdviceStatuses.Contains(status)
            ? new CohortAdvice(role, service, status, Date(row, parts[3], number), Commissioner(row, parts[4], number))
            : Drop(row, number, "has an unknown status");
    }

    private static DateOnly? Date(CohortRow row, string text, int number)
    {
        if (text is "-" or "")
        {
            return null;
        }

        if (!CohortDates.TryRead(text, out var date, out var variant))
        {
            Mend(row, number, "has no date that can be read", "the date was left out");
            return null;
        }

        if (variant)
        {
            row.Issues.Variant(row.Line, Column, "a date not written as yyyy-mm-dd");
        }

        if (date <= row.AsOf)
        {
            return date;
        }

        Mend(row, number, "has a date later than the run's as-of date", "the date was left out");
        return null;
    }

    private static string? Commissioner(CohortRow row, string text, int number)
    {
        if (text is "-" or "")
        {
            return null;
        }

        if (CohortCodes.Commissioners.TryGetValue(text.ToLowerInvariant(), out var commissioner))
        {
            return commissioner;
        }

        Mend(row, number, "has an unknown commissioner", "it was left out");
        return null;
    }

    private static CohortAdvice? Drop(CohortRow row, int number, string fault)
    {
        Mend(row, number, fault, "the entry was dropped");
        return null;
    }

    private static void Mend(CohortRow row, int number, string fault, string done) =>
        row.Issues.Error(row.Line, Column, string.Create(CultureInfo.InvariantCulture, $"entry {number} {fault}"), done);
}
