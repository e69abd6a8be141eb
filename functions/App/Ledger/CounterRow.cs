using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Ledger;

/// <summary>
/// A row <c>!{dimension}~{value}</c>: the sum of the contributions of all plans of its shard with that value. A sum of nothing has no row, so that the
/// table after a plan came and went is the table as if it had never come.
/// </summary>
internal static class CounterRow
{
    public const string Prefix = "!";

    public static string RowKey(string value) => Prefix + value;

    /// <summary>The action that moves a counter, or null if nothing moves.</summary>
    public static TableAction? Change(string partition, string value, TableRecord? row, byte[] minus, byte[] plus)
    {
        if (minus.AsSpan().SequenceEqual(plus))
        {
            return null;
        }

        var before = row is null ? [] : new RowReader(row).Bytes("counts");
        var after = CounterArithmetic.Move(before, minus, plus);
        if (after.Length == 0)
        {
            return row is null ? null : new TableAction(TableActionKind.Delete, row);
        }

        var next = new RowBuilder(WorkingTables.Ledger, partition, RowKey(value)).Set("counts", after).Build() with { ETag = row?.ETag };
        return new TableAction(row is null ? TableActionKind.Insert : TableActionKind.Replace, next);
    }
}
