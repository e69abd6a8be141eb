namespace EhcpPipeline.Audit.Cohort;

/// <summary>Ages and national curriculum years.</summary>
public static class SchoolYear
{
    /// <summary>
    /// The national curriculum year of a child of usual placement on a date: age on the 31 August before the academic year, minus 4 (Reception is 0,
    /// earlier years are negative).
    /// </summary>
    public static int Expected(DateOnly born, DateOnly on)
    {
        var start = on.Month >= 9 ? on.Year : on.Year - 1;
        return Age(born, new DateOnly(start, 8, 31)) - 4;
    }

    /// <summary>Whole years of age on a date; negative before birth.</summary>
    public static int Age(DateOnly born, DateOnly on) =>
        on.Year - born.Year - (on.Month < born.Month || (on.Month == born.Month && on.Day < born.Day) ? 1 : 0);

    /// <summary>Whole months from one date to a later one; negative if it is earlier.</summary>
    public static int Months(DateOnly from, DateOnly to) =>
        to < from ? -Months(to, from) : ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
}
