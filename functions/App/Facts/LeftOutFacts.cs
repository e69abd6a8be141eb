using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Facts;

/// <summary>The one row of an upload that failed or was left out.</summary>
internal static class LeftOutFacts
{
    public static IReadOnlyDictionary<string, IReadOnlyList<TableRecord>> Of(LedgerEntry entry)
    {
        var failed = entry.Status == UploadStatus.Failed;
        var table = failed ? FactTables.Failures : FactTables.Exclusions;
        var row = new RowBuilder(table, entry.PartitionKey, entry.Plan).Set("run", entry.Run).Set("plan", entry.Plan).Set("reason", entry.Reason);
        if (failed)
        {
            row.Set("detail", FailureAdvice.Of(entry.Reason));
        }

        return new Dictionary<string, IReadOnlyList<TableRecord>>(StringComparer.Ordinal) { [table.Name] = [row.Build()] };
    }
}
