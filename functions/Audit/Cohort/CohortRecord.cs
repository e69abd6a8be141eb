namespace EhcpPipeline.Audit.Cohort;

/// <summary>
/// What the council knows of one plan besides its text: one row of cohort.csv, checked. Every field may be absent (null): then what depends on it is
/// not assessed. Names and codes follow the Department for Education's SEN2 person-level return.
/// </summary>
public sealed record CohortRecord
{
    /// <summary>Line of the file (2 for the first row after the header).</summary>
    public int Line { get; init; }

    public string? File { get; init; }

    public string? PlanId { get; init; }

    public string? Upn { get; init; }

    public string? Sex { get; init; }

    public string? Ethnicity { get; init; }

    public DateOnly? Born { get; init; }

    /// <summary>National curriculum year, -4 to 20.</summary>
    public int? YearGroup { get; init; }

    public string? PrimaryNeed { get; init; }

    public string? SecondaryNeed { get; init; }

    public string? Urn { get; init; }

    public string? SettingName { get; init; }

    /// <summary>GIAS establishment type code, as text.</summary>
    public string? SchoolTypeCode { get; init; }

    public string? SchoolType { get; init; }

    public string? SenSetting { get; init; }

    public bool? SenUnit { get; init; }

    public bool? ResourcedProvision { get; init; }

    public string? Ward { get; init; }

    public bool? InArea { get; init; }

    public string? PlanStatus { get; init; }

    public int? RequestSource { get; init; }

    public DateOnly? Received { get; init; }

    public DateOnly? FirstFinal { get; init; }

    public DateOnly? CurrentFinal { get; init; }

    public DateOnly? ReviewMeeting { get; init; }

    public DateOnly? LastReview { get; init; }

    public DateOnly? PhaseTransferDue { get; init; }

    public DateOnly? Informed { get; init; }

    /// <summary>An exception to the 20 weeks applies.</summary>
    public bool? TwentyWeekException { get; init; }

    public bool? Mediation { get; init; }

    public bool? Tribunal { get; init; }

    public bool? PersonalBudget { get; init; }

    public bool? PartTimeTimetable { get; init; }

    public bool? LookedAfter { get; init; }

    public bool? PreferredSettingNamed { get; init; }

    public bool? PreferenceMet { get; init; }

    public bool? OptedOut { get; init; }

    public string? AuthorId { get; init; }

    public string? CheckedByRole { get; init; }

    public IReadOnlyList<CohortAdvice> Advice { get; init; } = [];
}

/// <summary>One entry of the column advice_list.</summary>
public sealed record CohortAdvice(string Role, string Service, string Status, DateOnly? Date, string? Commissioner);
