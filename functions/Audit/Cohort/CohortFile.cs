using System.Text;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>
/// Reads cohort.csv: UTF-8, comma, a header row, columns in any order. A bad value costs that value, never the row; a bad row never costs the file.
/// Never throws for content.
/// </summary>
public static class CohortFile
{
    /// <summary>Larger files are refused: a council of 20,000 plans writes about 10 MB.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>Rows after this many are not read.</summary>
    public const int MaximumRows = 200_000;

    /// <summary>Reads a file. Dates later than <paramref name="asOf"/> are not believed, save the phase transfer's.</summary>
    public static CohortReading Read(Stream file, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(file);
        var issues = new CohortIssues();
        var text = Decode(file, issues);
        var table = text is null ? null : CohortTable.Read(text, issues);
        if (table is null)
        {
            return new CohortReading { Records = [], Issues = issues.All(), MissingColumns = CohortColumns.All };
        }

        var rows = table.HasNeedRows ? NeedRows.Fold(table.Rows, issues) : table.Rows;
        var records = new List<CohortRecord>(rows.Count);
        foreach (var (line, cells) in rows)
        {
            var record = CohortRows.Read(new CohortRow(line, cells, asOf, issues));
            if (record is { File: null, Upn: null, PlanId: null })
            {
                issues.Error(line, "", "neither file nor upn nor plan_id can be read", "the row was not used, as no plan can be found for it");
                continue;
            }

            records.Add(record);
        }

        CohortChecks.Duplicates(records, issues);
        return new CohortReading { Records = records, Issues = issues.All(), UnknownColumns = table.Unknown, MissingColumns = table.Missing };
    }

    private static string? Decode(Stream file, CohortIssues issues)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[81_920];
        for (int read; (read = file.Read(chunk)) > 0;)
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > MaximumBytes)
            {
                issues.Error(0, "", "the file is larger than 64 MiB", "nothing was read");
                return null;
            }
        }

        bytes.Position = 0;
        using var reader = new StreamReader(bytes, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            issues.Error(0, "", "the file is not UTF-8 throughout", "characters that could not be read stand as U+FFFD; save it as CSV UTF-8");
        }

        return text;
    }
}
