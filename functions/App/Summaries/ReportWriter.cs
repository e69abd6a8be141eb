using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>
/// Replaces a run's rows in a report table. Every transaction includes the table's <c>!asof</c> row under its ETag, so that a writer that was overtaken
/// stops at once; who reads the table while it is written sees the epoch change.
/// </summary>
public sealed class ReportWriter(ITableStore tables)
{
    public const string AsOfKey = "!asof";
    private const int RowsAtOnce = 99;

    /// <summary>Writes the rows; false if a newer summary was met, whose rows then stand.</summary>
    public async Task<bool> ReplaceAsync(TableSchema table, RunManifest manifest, int epoch, IReadOnlyList<TableRecord> rows, CancellationToken cancel)
    {
        var stamp = await tables.GetAsync(table.Name, manifest.Run, AsOfKey, cancel);
        if (stamp is not null && new RowReader(stamp).Integer("epoch") > epoch)
        {
            return false;
        }

        var actions = await ChangesAsync(table, manifest.Run, rows, cancel);
        var etag = stamp?.ETag;
        foreach (var chunk in actions.Count == 0 ? [[]] : actions.Chunk(RowsAtOnce))
        {
            var asOf = new RowBuilder(table, manifest.Run, AsOfKey).Set("run", manifest.Run).Set("asof", manifest.AsOf).Set("epoch", epoch).Build() with { ETag = etag };
            var result = await tables.CommitAsync(table.Name, [new(etag is null ? TableActionKind.Insert : TableActionKind.Replace, asOf), .. chunk], cancel);
            if (!result.Committed)
            {
                return false;
            }

            etag = result.ETags[0];
        }

        return true;
    }

    private async Task<List<TableAction>> ChangesAsync(TableSchema table, string run, IReadOnlyList<TableRecord> rows, CancellationToken cancel)
    {
        var standing = new Dictionary<string, TableRecord>(StringComparer.Ordinal);
        await foreach (var record in tables.QueryAsync(table.Name, run, null, null, cancel))
        {
            standing[record.RowKey] = record;
        }

        standing.Remove(AsOfKey);
        var actions = new List<TableAction>();
        foreach (var row in rows)
        {
            if (!standing.Remove(row.RowKey, out var old) || !Same(old, row))
            {
                actions.Add(new TableAction(TableActionKind.Upsert, row));
            }
        }

        actions.AddRange(standing.Values.Select(old => new TableAction(TableActionKind.Delete, old with { ETag = null })));
        return actions;
    }

    private static bool Same(TableRecord left, TableRecord right) =>
        left.Values.Count == right.Values.Count
        && left.Values.All(pair => right.Values.TryGetValue(pair.Key, out var value) && (pair.Value.Equals(value) || (pair.Value is byte[] a && value is byte[] b && a.AsSpan().SequenceEqual(b))));
}
