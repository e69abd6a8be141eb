using System.Globalization;
using EhcpPipeline.Report.Csv;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Cli.Output;

/// <summary>
/// Writes a run's tables as CSV files: UTF-8, comma, one header row, rows in order of key. The same rows give the same bytes on any host. Texts that a
/// spreadsheet would take for a formula are disarmed by a leading apostrophe.
/// </summary>
internal sealed class TableFiles(ITableStore tables)
{
    public async Task WriteAsync(string run, DirectoryInfo folder, CancellationToken cancel)
    {
        folder.Create();
        foreach (var schema in TableCatalog.All)
        {
            await WriteAsync(schema, run, Path.Combine(folder.FullName, schema.Name + ".csv"), cancel);
        }
    }

    private async Task WriteAsync(TableSchema schema, string run, string path, CancellationToken cancel)
    {
        var columns = schema.Columns.Where(column => column.Exported).ToList();
        await using var file = new StreamWriter(path);
        var csv = new CsvFile(file);
        csv.Row(["PartitionKey", "RowKey", .. columns.Select(column => column.Name)]);
        await foreach (var row in tables.ScanAsync(schema.Name, cancel))
        {
            if (Belongs(schema, run, row))
            {
                csv.Row([row.PartitionKey, row.RowKey, .. columns.Select(column => Value(row, column))]);
            }
        }
    }

    // Bookkeeping rows (counters, claims, the stamp of a report table) begin with '!': no fact is in them that is not in the other rows.
    private static bool Belongs(TableSchema schema, string run, TableRecord row) =>
        schema.Name == WorkingTables.Runs.Name
            ? row.RowKey == run
            : !row.RowKey.StartsWith('!') && (row.PartitionKey == run || row.PartitionKey.StartsWith(run + "~", StringComparison.Ordinal));

    private static string Value(TableRecord row, Column column) =>
        !row.Values.TryGetValue(column.Name, out var value) ? "" : value switch
        {
            string text => CsvFile.Disarm(text),
            bool flag => flag ? "true" : "false",
            DateTimeOffset date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => number.ToString("0.####", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => "",
        };
}
