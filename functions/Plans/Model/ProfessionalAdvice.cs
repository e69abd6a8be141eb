namespace EhcpPipeline.Plans.Model;

/// <summary>
/// One report of regulation 6 advice as its reader would take it in: whose it is, of what date, the needs it names, the outcomes it suggests and the
/// provision it recommends, each with its place in the report. Strengths, history and test tables are passed over.
/// </summary>
public sealed record ProfessionalAdvice
{
    public AdviceRole Role { get; init; }

    /// <summary>The report's own date: as labelled, else the signature's; null if it has none.</summary>
    public DateOnly? Date { get; init; }

    public IReadOnlyList<Need> Needs { get; init; } = [];

    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>What the report asks to be provided; the section is F for all, since the report's author does not decide where it stands.</summary>
    public IReadOnlyList<ProvisionItem> Recommendations { get; init; } = [];

    /// <summary>The report says expressly that its service knows of no need (a nil return).</summary>
    public bool StatesNil { get; init; }

    /// <summary>The views of the child, the young person or the parents: heard, never returned.</summary>
    public bool IsFamilyView => Role is AdviceRole.Parent or AdviceRole.Child or AdviceRole.Yp;
}
