using System.Text;
using EhcpPipeline.Documents.Model;

namespace EhcpPipeline.Oracles.Tests.Documents;

/// <summary>A document's text as a reader sees the page: labels shown, a cell that continues a merge shown once.</summary>
internal static class ShownText
{
    public static string Of(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ListItemBlock item:
                    text.Append(item.Label).Append(' ').Append(item.Text).Append('\n');
                    break;
                case TextBlock run:
                    text.Append(run.Text).Append('\n');
                    break;
                case TableBlock table:
                    foreach (var cell in table.Rows.SelectMany(row => row.Cells).Where(cell => !cell.ContinuesAbove))
                    {
                        text.Append(Of(cell.Blocks)).Append('\n');
                    }

                    break;
            }
        }

        return text.ToString();
    }
}
