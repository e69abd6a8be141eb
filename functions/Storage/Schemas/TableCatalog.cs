namespace EhcpPipeline.Storage.Schemas;

/// <summary>Every table of the system.</summary>
public static class TableCatalog
{
    public static IReadOnlyList<TableSchema> All { get; } = [.. FactTables.All, .. WorkingTables.All, .. ModerationTables.All, .. ReportTableSchemas.All];
}
