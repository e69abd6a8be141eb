namespace EhcpPipeline.Audit.Prioritising;

/// <summary>
/// What each reason adds to a plan's place in the order of rewriting (docs/rubric.md). An Inadequate plan comes before any other whatever else is true
/// of it, since the council's rule was to rewrite those without delay: the other reasons together stay below 5,500.
/// </summary>
internal static class TriagePoints
{
    public const int Inadequate = 5_500;
    public const int RequiresImprovement = 600;
    public const int UnlawfulClause = 500;
    public const int SectionMissing = 300;
    public const int PlacementBlank = 300;
    public const int NeedWithoutProvision = 300;
    public const int PhaseTransfer = 500;
    public const int ReviewOverdue = 300;
    public const int ReviewLateMonth = 10;
    public const int ReviewLateMost = 200;
    public const int NoAdulthood = 200;
    public const int Tribunal = 400;
    public const int Mediation = 100;
    public const int PartTime = 400;
    public const int NoSetting = 400;
    public const int LookedAfter = 300;

    /// <summary>Two hundredths of score short of ten make a point, so that plans with like reasons stand in order of score.</summary>
    public const int ScoreStep = 2;

    public const int Most = 9_999;
}
