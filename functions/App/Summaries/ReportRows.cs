using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>Begins rows of the report tables and fills the columns that several share.</summary>
internal static class ReportRows
{
    public static RowBuilder Begin(TableSchema table, RunManifest manifest, params ReadOnlySpan<string> key) =>
        new RowBuilder(table, manifest.Run, string.Join('~', key!)).Set("run", manifest.Run);

    public static RowBuilder Count(this RowBuilder row, string column, Contribution counts, string measure) => row.Set(column, (int)counts[measure]);

    /// <summary>The four grades from measures <c>{stem}.{grade}</c>, into columns named by grade, after a prefix.</summary>
    public static RowBuilder Grades(this RowBuilder row, Contribution counts, string stem = "grade", string prefix = "")
    {
        foreach (var grade in Measures.Grades)
        {
            row.Count(prefix + grade, counts, stem + "." + grade);
        }

        return row;
    }

    /// <summary>Mean score of plans to two places, half up; absent for no plans.</summary>
    public static RowBuilder MeanScore(this RowBuilder row, Contribution counts) =>
        counts["plans"] == 0 ? row : row.Set("meanscore", HalfUp(counts["score"], counts["plans"]) / 100d);

    public static int HalfUp(long sum, long count) => (int)(((2 * sum) + count) / (2 * count));
}
