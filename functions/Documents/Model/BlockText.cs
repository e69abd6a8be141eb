using System.Text;

namespace EhcpPipeline.Documents.Model;

/// <summary>The one way blocks become plain text: blocks by line breaks, the cells of a row by " | ".</summary>
public static class BlockText
{
    public const string CellSeparator = " | ";

    public static string Join(IReadOnlyList<Block> blocks)
    {
        if (blocks is [TextBlock only])
        {
            return only.Text;
        }

        var text = new StringBuilder();
        var first = true;
        foreach (var block in blocks)
        {
            Append(text, block, ref first);
        }

        return text.ToString();
    }

    public static string JoinCells(TableRow row) => string.Join(CellSeparator, row.Cells.Select(cell => cell.Text));

    private static void Append(StringBuilder text, Block block, ref bool first)
    {
        switch (block)
        {
            case TextBlock run:
                Line(text, run.Text, ref first);
                break;
            case TableBlock table:
                foreach (var row in table.Rows)
                {
                    Line(text, JoinCells(row), ref first);
                }

                break;
        }
    }

    // An empty line is a line: offsets count its break.
    private static void Line(StringBuilder text, string line, ref bool first)
    {
        if (!first)
        {
            text.Append('\n');
        }

        first = false;

        text.Append(line);
    }
}
