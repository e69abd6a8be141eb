using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Infra.Tests.PowerBi;

/// <summary>Which tables the Power BI model takes, and which of their columns.</summary>
internal static class ModelTables
{
    /// <summary>
    /// Left out: names of uploads and the words of plans, which a report is no place for; the ledger and the cohort file's faults, which are the
    /// pipeline's own; single moderators' grades.
    /// </summary>
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "files", "quotes", "ledger", "cohortissues", "moderations" };

    public static IReadOnlyList<TableSchema> All { get; } = [.. TableCatalog.All.Where(table => !LeftOut.Contains(table.Name))];

    /// <summary>Exported columns, without the date that report tables carry on their stamp row only.</summary>
    public static IReadOnlyList<Column> Columns(TableSchema table) =>
        [.. table.Columns.Where(column => column.Exported && (column.Name != "asof" || table.Name == WorkingTables.Runs.Name))];

    /// <summary>Tables whose rows belong to one assessed plan each: the star around <c>plans</c>.</summary>
    public static IEnumerable<TableSchema> OfPlans =>
        All.Where(table => table.Name != "plans" && table.Find("plan") is not null && table.Name is not ("failures" or "exclusions"));
}
