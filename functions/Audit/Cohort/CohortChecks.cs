namespace EhcpPipeline.Audit.Cohort;

/// <summary>Checks that look at two fields of a row together, or at a field of two rows.</summary>
internal static class CohortChecks
{
    public static CohortRecord Apply(CohortRecord record, CohortRow row)
    {
        Age(record, row);
        if (record is { Urn: not null, SenSetting: not null })
        {
            row.Issues.Query(row.Line, "sensetting", "given beside a URN, which it stands in for");
        }

        if (record is { Received: { } received, FirstFinal: { } first } && received > first)
        {
            row.Issues.Error(row.Line, "receiveddate", "later than first_final_date", "treated as blank");
            record = record with { Received = null };
        }

        if (record is { FirstFinal: { } issued, CurrentFinal: { } current } && issued > current)
        {
            row.Issues.Error(row.Line, "first_final_date", "later than current_final_date", "treated as blank");
            record = record with { FirstFinal = null };
        }

        return record;
    }

    /// <summary>Reports, on every row concerned, what should stand once only.</summary>
    public static void Duplicates(IReadOnlyList<CohortRecord> records, CohortIssues issues)
    {
        Repeated(records, issues, "upn", record => record.Upn);

        // Two plans of one child share the child's number; its UPN has then been reported on both rows already.
        var said = records.Where(record => record.Upn is not null).GroupBy(record => record.Upn!, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .SelectMany(group => group).Select(record => record.Line).ToHashSet();
        Repeated([.. records.Where(record => !said.Contains(record.Line))], issues, "plan_id", record => record.PlanId);
        Repeated(records, issues, "file", record => record.File is { } file ? Runs.PlanPath.Normalise(file) : null);
    }

    private static void Repeated(IReadOnlyList<CohortRecord> records, CohortIssues issues, string column, Func<CohortRecord, string?> key)
    {
        foreach (var group in records.Where(record => key(record) is not null).GroupBy(record => key(record)!, StringComparer.Ordinal))
        {
            var lines = group.Select(record => record.Line).ToList();
            foreach (var line in lines.Count > 1 ? lines : [])
            {
                issues.Query(line, column, $"stands on lines {string.Join(", ", lines)}", "kept; a file that both could belong to is joined to neither");
            }
        }
    }

    private static void Age(CohortRecord record, CohortRow row)
    {
        if (record.Born is not { } born)
        {
            return;
        }

        // A plan may last to the end of the academic year in which its owner is 25 (Children and Families Act 2014, s46).
        if (SchoolYear.Age(born, row.AsOf) >= 26)
        {
            row.Issues.Query(row.Line, "personbirthdate", "aged 26 or over on the as-of date");
        }

        var expected = SchoolYear.Expected(born, row.AsOf);
        if (record.YearGroup is { } year && Math.Abs(year - expected) > 1)
        {
            row.Issues.Query(row.Line, "ncy", "more than a year from what the date of birth gives; placement out of year may be right");
        }
    }
}
