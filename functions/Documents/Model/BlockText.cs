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
        foreach (var block in blocks)
        {
            Append(text, block);
        }

        return text.ToString();
    }

    public static string JoinCells(TableRow row) => string.Join(CellSeparator, row.Cells.Select(cell => cell.Text));

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case TextBlock run:
                Line(text, run.Text);
                break;
            case TableBlock table:
                foreach (var row in table.Rows)
                {
                    Line(text, JoinCells(row));
                }

                break;
        }
    }

    private static void Line(StringBuilder text, string line)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append(line);
    }
}
