namespace EhcpPipeline.Audit.Runs;

/// <summary>
/// Everything a result may depend on besides the document and its cohort record. Written once per run, before any upload is read.
/// </summary>
public sealed record RunManifest
{
    /// <summary>Name of the run: 1 to 40 of a-z, 0-9 and '-', beginning with a letter or digit.</summary>
    public required string Run { get; init; }

    /// <summary>The date from which staleness, ages and deadlines are counted; never taken from a clock.</summary>
    public required DateOnly AsOf { get; init; }

    public string RubricVersion { get; init; } = "";

    public string ModelVersion { get; init; } = "";

    /// <summary>Whether uploads wait for their cohort record.</summary>
    public CohortRule Cohort { get; init; }

    /// <summary>Salt of plan keys, base64, at least 16 bytes.</summary>
    public required string PlanSalt { get; init; }

    /// <summary>The council's salt of child keys, base64, at least 16 bytes; the same in every run, so that movement can be followed.</summary>
    public required string ChildSalt { get; init; }

    /// <summary>Ledger partitions. Range 1 to 256. The default is 64.</summary>
    public int Shards { get; init; } = 64;

    /// <summary>Months within which a plan must be reviewed (s44(1) of the Children and Families Act 2014). Range 1 to 60. The default is 12.</summary>
    public int ReviewMonths { get; init; } = 12;

    /// <summary>First national curriculum year with preparation for adulthood. Range 7 to 14. The default is 9.</summary>
    public int AdulthoodYear { get; init; } = 9;

    /// <summary>Pattern by which a file name gives the UPN or plan id, with the named group "upn" or "plan"; empty for none.</summary>
    public string FileNamePattern { get; init; } = "";

    /// <summary>Name of the run before this one, for the table of movement; empty for none.</summary>
    public string Previous { get; init; } = "";

    /// <summary>Smallest number of plans a published cell may speak of. Range 3 to 20. The default is 5.</summary>
    public int DisclosureThreshold { get; init; } = 5;
}

/// <summary>Whether a run has a cohort file.</summary>
public enum CohortRule
{
    None,
    Required,
}
