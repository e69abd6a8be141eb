namespace EhcpPipeline.Audit.Cohort;

/// <summary>
/// A cohort file as read: the good rows, everything found wrong with the others, and which columns were not known or not there. Rows keep the
/// file's order.
/// </summary>
public sealed record CohortReading
{
    public required IReadOnlyList<CohortRecord> Records { get; init; }

    /// <summary>In order of line, then column.</summary>
    public required IReadOnlyList<CohortIssue> Issues { get; init; }

    /// <summary>Columns of the file that are not in the documented list: not read, not kept.</summary>
    public IReadOnlyList<string> UnknownColumns { get; init; } = [];

    /// <summary>Documented columns that the file lacks: treated as blank.</summary>
    public IReadOnlyList<string> MissingColumns { get; init; } = [];
}

/// <summary>
/// One message about a cohort file: the line (1 is the header, 0 the file as a whole), the column ("" for the row), what is wrong with the value and
/// what was done. It never repeats the value, which may be personal or stand in the wrong column.
/// </summary>
public sealed record CohortIssue(int Line, string Column, CohortIssueKind Kind, string Fault, string Done)
{
    public override string ToString() => $"line {Line}, {(Column.Length == 0 ? "row" : Column)}: {Fault}; {Done}";
}

/// <summary>How much an issue matters.</summary>
public enum CohortIssueKind
{
    /// <summary>Another accepted way of writing; reported once a column with the first line.</summary>
    Variant,

    /// <summary>Odd but possible; the value is kept.</summary>
    Query,

    /// <summary>Wrong; the value or the row is not used.</summary>
    Error,
}
