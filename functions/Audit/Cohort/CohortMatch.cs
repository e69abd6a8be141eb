namespace EhcpPipeline.Audit.Cohort;

/// <summary>How cohort records and uploads found each other. Lists are ordered: files by name, records by line.</summary>
public sealed record CohortMatch
{
    /// <summary>The record of each file that has one, by the path as it was given.</summary>
    public required IReadOnlyDictionary<string, CohortRecord> Records { get; init; }

    /// <summary>Files without a record.</summary>
    public required IReadOnlyList<string> UnmatchedFiles { get; init; }

    /// <summary>Records without a file.</summary>
    public required IReadOnlyList<CohortRecord> UnmatchedRecords { get; init; }

    public required IReadOnlyList<CohortAmbiguity> Ambiguous { get; init; }
}

/// <summary>
/// Either one file and several records that could be its own (then it is joined to none), or one record and several files that it names equally well
/// (then each has it, so that an opted-out plan is never graded by mistake).
/// </summary>
public sealed record CohortAmbiguity(IReadOnlyList<string> Files, IReadOnlyList<int> Lines);

/// <summary>What was found for one file: its record, or none, or several that fit equally well.</summary>
public sealed record CohortHit(CohortRecord? Record, IReadOnlyList<int> Candidates);
