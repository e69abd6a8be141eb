using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Infra.Tests.PowerBi;

/// <summary>The TMDL file of one table, made from its schema: columns with types and meanings, and the M query that fills them.</summary>
internal static class TableTmdl
{
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal) { "run", "child", "generation", "offset", "length" };

    public static string Write(TableSchema table)
    {
        var text = new StringBuilder();
        text.Append("/// One row is ").Append(table.Row).Append(".\n");
        text.Append("table ").Append(table.Name).Append("\n\tlineageTag: ").Append(LineageTag(table.Name)).Append("\n\n");
        var columns = ModelTables.Columns(table);
        foreach (var column in columns)
        {
            text.Append("\t/// ").Append(column.Meaning).Append('\n');
            text.Append("\tcolumn ").Append(column.Name).Append("\n\t\tdataType: ").Append(DataType(column.Type)).Append('\n');
            text.Append(table.Name == "plans" && column.Name == "plan" ? "\t\tisKey\n" : "");
            text.Append(Hidden.Contains(column.Name) ? "\t\tisHidden\n" : "");
            text.Append(column.Type == ColumnType.Date ? "\t\tformatString: yyyy-mm-dd\n" : column.Type == ColumnType.Integer ? "\t\tformatString: #,0\n" : "");
            text.Append("\t\tlineageTag: ").Append(LineageTag(table.Name + "." + column.Name)).Append('\n');
            text.Append("\t\tsummarizeBy: none\n\t\tsourceColumn: ").Append(column.Name).Append("\n\n");
            text.Append(column.Type == ColumnType.Date ? "\t\tannotation UnderlyingDateTimeDataType = Date\n\n" : "");
        }

        text.Append("\tpartition ").Append(table.Name).Append(" = m\n\t\tmode: import\n\t\tsource =\n\t\t\t\tlet\n");
        text.Append("\t\t\t\t    Rows = ReadTable(\"").Append(table.Name).Append("\", {\n");
        text.AppendJoin(",\n", columns.Select(column => $"\t\t\t\t        {{\"{column.Name}\", {MType(column.Type)}}}"));
        return text.Append("\n\t\t\t\t    })\n\t\t\t\tin\n\t\t\t\t    Rows\n\n\tannotation PBI_ResultType = Table\n").ToString();
    }

    public static string DataType(ColumnType type) => type switch
    {
        ColumnType.Text => "string",
        ColumnType.Integer => "int64",
        ColumnType.Number => "double",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "dateTime",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Power BI has no use for this type."),
    };

    public static string MType(ColumnType type) => type switch
    {
        ColumnType.Text => "type text",
        ColumnType.Integer => "Int64.Type",
        ColumnType.Number => "type number",
        ColumnType.Boolean => "type logical",
        ColumnType.Date => "type date",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Power BI has no use for this type."),
    };

    /// <summary>Power BI follows a table or column through renamings by this id; the same name gives the same one.</summary>
    private static Guid LineageTag(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("ehcp-powerbi:" + name)).AsSpan(0, 16));
}
