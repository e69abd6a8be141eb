namespace EhcpPipeline.Ml.Labels;

/// <summary>What a sentence standing among the outcomes really is.</summary>
public enum OutcomeType
{
    Outcome,
    Provision,
    Aspiration,

    /// <summary>An intended change that is not specific.</summary>
    TargetVague,
}

/// <summary>The preparing-for-adulthood theme of an outcome of Year 9 or later.</summary>
public enum AdulthoodTheme
{
    None,
    Employment,
    IndependentLiving,
    Community,
    Health,
}

/// <summary>The four grades of the council's audit, worst first, so that a larger value is a better grade.</summary>
public enum Grade
{
    Inadequate,
    RequiresImprovement,
    Good,
    Outstanding,
}
