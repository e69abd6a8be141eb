using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Moderation;

/// <summary>The machine's own grades, which a moderator's are set beside: of a section by the rubric, of the plan by its text alone.</summary>
public sealed class MachineGrades(ITableStore tables)
{
    /// <summary>The grade's word, or null if the plan or section has none.</summary>
    public async Task<string?> OfAsync(LedgerEntry entry, string section, CancellationToken cancel)
    {
        var prefix = entry.Plan + "~" + entry.Generation8 + "~";
        var table = section == "plan" ? FactTables.Plans : FactTables.Sections;
        await foreach (var row in tables.QueryAsync(table.Name, entry.PartitionKey, prefix, RowWriter.Beyond(prefix), cancel))
        {
            var values = new RowReader(row);
            if (section == "plan")
            {
                return values.Text("documentgrade");
            }

            if (values.Text("section") == section)
            {
                return values.Text("grade") is { Length: > 0 } grade ? grade : null;
            }
        }

        return null;
    }
}
