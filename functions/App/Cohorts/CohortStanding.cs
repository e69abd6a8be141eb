using EhcpPipeline.Audit.Cohort;

namespace EhcpPipeline.Functions.Cohorts;

/// <summary>
/// What the cohort says of one upload: its record and the record's hash (empty without one), whether the upload must wait for the cohort file, and
/// whether it is left out before a byte of it is read.
/// </summary>
public sealed record CohortStanding(CohortRecord? Record, string RecordHash, bool Waits, string Exclusion)
{
    /// <summary>Nothing of the upload may be read: its family opted out, or its record says that it is no final plan.</summary>
    public bool Unread => Exclusion.Length > 0 && Exclusion != NoRecord;

    public const string OptedOut = "opted-out";
    public const string Draft = "draft";
    public const string Ceased = "ceased";
    public const string NoRecord = "no-cohort-record";

    public static CohortStanding Waiting { get; } = new(null, "", true, "");

    public static CohortStanding Absent { get; } = new(null, "", false, "");
}
