using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Tables;

namespace EhcpPipeline.Documents.Odt;

/// <content>Tables: merged cells stand as covered cells in this format, so every grid place is written out.</content>
internal sealed partial class OdtStory
{
    private const int MostColumns = 1_000;

    private void ReadTable()
    {
        var table = new TableDraft();
        var spans = new Dictionary<int, (TableCell Cell, int Rows)>();
        Rows(table, spans, header: false);
        if (table.Finish(styleDressesFirstRow: false) is { } read)
        {
            _blocks.Add(read);
        }
    }

    private void Rows(TableDraft table, Dictionary<int, (TableCell Cell, int Rows)> spans, bool header)
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "table-row":
                    ReadRow(table, spans, header);
                    break;
                case "table-header-rows":
                    Rows(table, spans, header: true);
                    break;
                case "table-rows" or "table-row-group":
                    Rows(table, spans, header);
                    break;
                default:
                    x.Skip();
                    break;
            }
        }
    }

    private void ReadRow(TableDraft table, Dictionary<int, (TableCell Cell, int Rows)> spans, bool header)
    {
        var repeats = x.Count("number-rows-repeated", OdtNames.Table);
        var row = new RowDraft { IsHeader = header };
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "table-cell":
                    ReadCell(row, spans);
                    break;
                case "covered-table-cell":
                    ReadCovered(row, spans);
                    break;
                default:
                    x.Skip();
                    break;
            }
        }

        table.Add(row);

        // An empty row repeated to the foot of a sheet is not a million rows of a plan.
        for (var more = 1; more < repeats && row.Cells.Any(cell => cell.Blocks.Count > 0); more++)
        {
            parts.Budget.Cells(row.Cells.Count);
            parts.Budget.Characters(row.Cells.Sum(cell => (long)cell.Text.Length));
            table.Add(row);
        }
    }

    private void ReadCell(RowDraft row, Dictionary<int, (TableCell Cell, int Rows)> spans)
    {
        var columns = Math.Clamp(x.Count("number-columns-spanned", OdtNames.Table), 1, MostColumns);
        var rows = x.Count("number-rows-spanned", OdtNames.Table);
        var repeats = Math.Clamp(x.Count("number-columns-repeated", OdtNames.Table), 1, MostColumns);
        var shaded = parts.Styles.Resolve("table-cell", x.Attribute("style-name", OdtNames.Table)).Shaded == true;
        var (draft, look, silent) = (_draft, _look, _silent);
        (_draft, _silent) = (null, 0);
        var blocks = ReadBlocks();
        (_draft, _look, _silent) = (draft, look, silent);
        for (var i = 0; i < repeats; i++)
        {
            Count(blocks, repeated: i > 0);
            var cell = new TableCell { Blocks = blocks, Column = row.Column, ColumnSpan = columns };
            spans.Remove(row.Column);
            if (rows > 1)
            {
                spans[row.Column] = (cell, rows - 1);
            }

            row.Add(cell, shaded);
            row.Column = cell.Column + 1;
        }
    }

    // A cell covered from above repeats the one that covers it; one covered from the left is part of that cell's width.
    private void ReadCovered(RowDraft row, Dictionary<int, (TableCell Cell, int Rows)> spans)
    {
        var repeats = Math.Clamp(x.Count("number-columns-repeated", OdtNames.Table), 1, MostColumns);
        x.Skip();
        for (var i = 0; i < repeats; i++)
        {
            var column = row.Column;
            if (spans.TryGetValue(column, out var span) && span.Rows > 0)
            {
                spans[column] = (span.Cell, span.Rows - 1);
                Count(span.Cell.Blocks, repeated: true);
                row.Add(span.Cell with { ContinuesAbove = true }, shaded: false);
            }

            row.Column = column + 1;
        }
    }

    private void Count(IReadOnlyList<Block> blocks, bool repeated)
    {
        parts.Budget.Cells(1);
        if (repeated)
        {
            parts.Budget.Characters(BlockText.Join(blocks).Length);
        }
    }
}
