using System.Globalization;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Facts;

/// <summary>Begins the fact rows of one plan in one generation: keys, and the columns every fact has.</summary>
internal sealed class FactRows(LedgerEntry entry)
{
    /// <param name="table">The row's table.</param>
    /// <param name="kind">One letter for the kind of row, so that RowKeys sort by kind.</param>
    /// <param name="ordinal">Place among the plan's rows of that kind, from 1.</param>
    public RowBuilder Begin(TableSchema table, char kind, int ordinal) =>
        new RowBuilder(table, entry.PartitionKey, $"{entry.Plan}~{entry.Generation8}~{kind}~{ordinal.ToString("D4", CultureInfo.InvariantCulture)}")
            .Set("run", entry.Run).Set("plan", entry.Plan).Set("child", entry.Child).Set("generation", entry.Generation8);
}

/// <summary>The columns that several fact tables fill alike.</summary>
internal static class FactColumns
{
    public static RowBuilder At(this RowBuilder row, Passage where) => row.Set("page", where.Page).Set("offset", where.Offset).Set("length", where.Length);

    /// <summary>A probability as Power BI shows it: a number from 0 to 1 with four places, exact in binary to the last of them on every machine.</summary>
    public static double Value(this Probability probability) => probability.TenThousandths / 10_000d;

    public static double Points(int hundredths) => hundredths / 100d;
}
