using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Cli.Output;

/// <summary>How every upload of a run ended, by file name, as the user of an own store may see it.</summary>
internal sealed class RunResult
{
    public required string Run { get; init; }

    /// <summary>Every upload, in order of file name.</summary>
    public required IReadOnlyList<UploadResult> Uploads { get; init; }

    /// <summary>The assessed ones in the order of rewriting.</summary>
    public required IReadOnlyList<UploadResult> Assessed { get; init; }

    public int Count(Grade grade) => Assessed.Count(upload => upload.Grade == grade.Code());

    public static async Task<RunResult> ReadAsync(ITableStore tables, string run, CancellationToken cancel)
    {
        var files = await ByPlanAsync(tables, FactTables.Files, run, "file", cancel);
        var reasons = await ByPlanAsync(tables, WorkingTables.Triage, run, "why", cancel);
        var uploads = new List<UploadResult>();
        await foreach (var row in tables.ScanAsync(WorkingTables.Ledger.Name, cancel))
        {
            if (row.PartitionKey.StartsWith(run + "~", StringComparison.Ordinal) && !row.RowKey.StartsWith('!'))
            {
                var values = new RowReader(row);
                uploads.Add(new UploadResult(
                    files.GetValueOrDefault(row.RowKey, ""), row.RowKey, values.Text("status"), values.Text("reason"), values.Text("grade"), values.Integer("score"),
                    values.Integer("priority") ?? -1, reasons.GetValueOrDefault(row.RowKey, "")));
            }
        }

        return new RunResult
        {
            Run = run,
            Uploads = [.. uploads.OrderBy(upload => upload.File, StringComparer.Ordinal).ThenBy(upload => upload.Plan, StringComparer.Ordinal)],
            Assessed = [.. uploads.Where(upload => upload.Status == "assessed").OrderByDescending(upload => upload.Priority).ThenBy(upload => upload.Plan, StringComparer.Ordinal)],
        };
    }

    private static async Task<Dictionary<string, string>> ByPlanAsync(ITableStore tables, TableSchema table, string run, string column, CancellationToken cancel)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in tables.ScanAsync(table.Name, cancel))
        {
            if (row.PartitionKey == run || row.PartitionKey.StartsWith(run + "~", StringComparison.Ordinal))
            {
                found[new RowReader(row).Text("plan")] = new RowReader(row).Text(column);
            }
        }

        return found;
    }
}

/// <summary>One upload's end. Score in hundredths.</summary>
internal sealed record UploadResult(string File, string Plan, string Status, string Reason, string Grade, int? Score, int Priority, string Reasons);
