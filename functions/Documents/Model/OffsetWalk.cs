namespace EhcpPipeline.Documents.Model;

/// <summary>Numbers blocks by the place of their first character in the text that <see cref="BlockText"/> makes of them.</summary>
internal static class OffsetWalk
{
    public static IReadOnlyList<Block> Number(IReadOnlyList<Block> blocks)
    {
        var next = 0;
        return Blocks(blocks, ref next);
    }

    private static Block[] Blocks(IReadOnlyList<Block> blocks, ref int next)
    {
        var numbered = new Block[blocks.Count];
        var first = true;
        for (var i = 0; i < blocks.Count; i++)
        {
            // A table without rows is no line.
            var isLine = blocks[i] is not TableBlock { Rows.Count: 0 };
            if (isLine && !first)
            {
                next++;
            }

            first &= !isLine;
            numbered[i] = One(blocks[i], ref next);
        }

        return numbered;
    }

    private static Block One(Block block, ref int next)
    {
        var start = next;
        switch (block)
        {
            case TextBlock text:
                next += text.Text.Length;
                return text with { Offset = start };
            case TableBlock table:
                return table with { Offset = start, Rows = Rows(table.Rows, ref next) };
            default:
                throw new InvalidOperationException("A block is a text or a table.");
        }
    }

    private static TableRow[] Rows(IReadOnlyList<TableRow> rows, ref int next)
    {
        var numbered = new TableRow[rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            if (r > 0)
            {
                next++;
            }

            var cells = new TableCell[rows[r].Cells.Count];
            for (var c = 0; c < cells.Length; c++)
            {
                if (c > 0)
                {
                    next += BlockText.CellSeparator.Length;
                }

                cells[c] = rows[r].Cells[c] with { Blocks = Blocks(rows[r].Cells[c].Blocks, ref next) };
            }

            numbered[r] = rows[r] with { Cells = cells };
        }

        return numbered;
    }
}
