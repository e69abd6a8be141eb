using System.Text;

namespace EhcpPipeline.Storage.Schemas;

/// <summary>Writes the catalogue of tables as Markdown; docs/tables.md is held against it by a test.</summary>
public static class SchemaMarkdown
{
    private static readonly (TableAudience Audience, string Title)[] Groups =
    [
        (TableAudience.Fact, "Facts (private)"),
        (TableAudience.Working, "Working tables (private)"),
        (TableAudience.Moderation, "Moderation (private)"),
        (TableAudience.Report, "Report tables (private, live)"),
    ];

    public static string Write(IReadOnlyList<TableSchema> tables)
    {
        var text = new StringBuilder();
        text.Append("# Tables\n\nMade from the schemas in `functions/Storage/Schemas`; a test keeps the two alike. Dates are midnight UTC. An absent value is an absent property.\n");
        foreach (var (audience, title) in Groups)
        {
            text.Append("\n## ").Append(title).Append('\n');
            foreach (var table in tables.Where(table => table.Audience == audience))
            {
                One(text, table);
            }
        }

        return text.ToString();
    }

    private static void One(StringBuilder text, TableSchema table)
    {
        text.Append("\n### ").Append(table.Name).Append("\n\nOne row is ").Append(table.Row).Append(". Keys: `").Append(table.Keys).Append("`.\n\n");
        text.Append("| column | type | meaning |\n|---|---|---|\n");
        foreach (var column in table.Columns)
        {
            text.Append("| ").Append(column.Name).Append(" | ").Append(column.Type.ToString().ToLowerInvariant()).Append(" | ").Append(column.Meaning);
            text.Append(column.Exported ? " |\n" : " (bookkeeping, not exported) |\n");
        }
    }
}
