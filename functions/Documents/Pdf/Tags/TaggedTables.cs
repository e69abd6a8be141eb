using EhcpPipeline.Documents.Pdf.Layout;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>Makes tables of table elements: cells put on the grid their spans describe, rows cut by pages whole, header rows once.</summary>
internal sealed class TaggedTables(TaggedFlow flow, TaggedParagraphs paragraphs, IReadOnlyDictionary<int, PageWords> pages)
{
    public TableDraft? Make(TagNode node)
    {
        var rows = new List<RowDraft>();
        var spans = new List<OpenSpan>();
        Rows(node, isHeader: false, rows, spans);
        if (rows.Count == 0)
        {
            return null;
        }

        new MissingCells(pages).Fill(rows);
        var first = rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Items).FirstOrDefault();
        var table = new TableDraft(first.Paragraph?.Page ?? first.Table?.Page ?? flow.Page);
        table.Rows.AddRange(rows);
        if (!rows.Exists(row => row.IsHeader))
        {
            TableBuilder.MarkHeaders(table);
        }

        FindBreaks(rows);
        return table;
    }

    private void Rows(TagNode node, bool isHeader, List<RowDraft> rows, List<OpenSpan> spans)
    {
        foreach (var item in node.Items)
        {
            switch (item.Node?.Kind)
            {
                case TagKind.Row:
                    Row(item.Node, isHeader, rows, spans);
                    break;
                case TagKind.HeaderRows:
                    Rows(item.Node, isHeader: true, rows, spans);
                    break;
                case TagKind.RowGroup or TagKind.Transparent or TagKind.Group or TagKind.Division:
                    Rows(item.Node, isHeader, rows, spans);
                    break;
                case null:
                    break;
                default:
                    // A caption, or what should not stand here: read before the table.
                    flow.Element(item.Node);
                    flow.Flush();
                    break;
            }
        }
    }

    private void Row(TagNode node, bool isHeader, List<RowDraft> rows, List<OpenSpan> spans)
    {
        var cells = new List<TagNode>();
        Cells(node, cells);
        var row = new RowDraft { IsHeader = isHeader || (cells.Count > 1 && cells.TrueForAll(cell => cell.Kind == TagKind.HeaderCell)) };
        var passedOver = flow.PassedOver;
        var carried = new Queue<OpenSpan>(spans.OrderBy(span => span.Cell.Column));
        var column = 0;
        foreach (var cell in cells)
        {
            column = Carry(row, carried, column);
            var draft = new CellDraft { Column = column, ColumnSpan = cell.ColumnSpan, Items = flow.Cell(cell) };
            row.Cells.Add(draft);
            spans.Add(new OpenSpan(draft, cell.RowSpan));
            column += cell.ColumnSpan;
        }

        Carry(row, carried, int.MaxValue);
        spans.RemoveAll(span => --span.Rows <= 0);

        // Rows on pages that the layout reads are in its table.
        if (cells.Count == 0 || (row.IsEmpty && flow.PassedOver > passedOver))
        {
            return;
        }

        if (row.IsHeader)
        {
            DropRepeats(row);
        }

        Shade(row);
        rows.Add(row);
    }

    private static void Cells(TagNode node, List<TagNode> cells)
    {
        foreach (var item in node.Items)
        {
            if (item.Node is { Kind: TagKind.Cell or TagKind.HeaderCell })
            {
                cells.Add(item.Node);
            }
            else if (item.Node is { Kind: TagKind.Transparent or TagKind.Group })
            {
                Cells(item.Node, cells);
            }
        }
    }

    /// <summary>Puts the cells that reach down into the row, up to a column, where they stand; gives the next free column.</summary>
    private static int Carry(RowDraft row, Queue<OpenSpan> carried, int column)
    {
        while (carried.TryPeek(out var span) && span.Cell.Column <= column)
        {
            carried.Dequeue();
            row.Cells.Add(new CellDraft { Column = span.Cell.Column, ColumnSpan = span.Cell.ColumnSpan, ContinuesAbove = true, Items = span.Cell.Items });
            column = Math.Max(column, span.Cell.Column + span.Cell.ColumnSpan);
        }

        return column;
    }

    /// <summary>A browser prints a header row anew on each page and tags all of the prints as the one row.</summary>
    private static void DropRepeats(RowDraft row)
    {
        foreach (var paragraph in row.Cells.SelectMany(cell => cell.Items).Select(item => item.Paragraph).OfType<Paragraph>())
        {
            var prints = paragraph.Lines.GroupBy(line => line.Page).Select(print => print.ToList()).ToList();
            if (prints.Count > 1 && prints.TrueForAll(print => string.Equals(string.Join(' ', print), string.Join(' ', prints[0]), StringComparison.Ordinal)))
            {
                paragraph.Lines.RemoveAll(line => line.Page != prints[0][0].Page);
            }
        }
    }

    private void Shade(RowDraft row)
    {
        foreach (var cell in row.Cells)
        {
            cell.Shaded = cell.Items.Count > 0 && cell.Items[0].Paragraph is { } paragraph
                && pages.TryGetValue(paragraph.Page, out var page) && page.DrawnCell(paragraph.First.Words[0]) is { Shaded: true };
        }
    }

    /// <summary>The writer's line breaks in cells: by the cell's edges where it is drawn, otherwise by how far the column's text reaches.</summary>
    private void FindBreaks(List<RowDraft> rows)
    {
        var reach = new Dictionary<(int Column, int Span), Margins>();
        foreach (var (cell, line) in Lines(rows))
        {
            var key = (cell.Column, cell.ColumnSpan);
            var known = reach.GetValueOrDefault(key, new Margins(line.Left, line.Right));
            reach[key] = new Margins(Math.Min(known.Left, line.Left), Math.Max(known.Right, line.Right));
        }

        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => !cell.ContinuesAbove))
        {
            foreach (var paragraph in cell.Items.Select(item => item.Paragraph).OfType<Paragraph>().Where(paragraph => paragraph.Lines.Count > 1))
            {
                var drawn = pages[paragraph.Page].DrawnEdges(paragraph.First.Words[^1]);
                paragraphs.FindBreaks(paragraph, drawn ?? reach[(cell.Column, cell.ColumnSpan)]);
            }
        }
    }

    private static IEnumerable<(CellDraft Cell, TextLine Line)> Lines(List<RowDraft> rows) =>
        from row in rows
        from cell in row.Cells
        from item in cell.Items
        where item.Paragraph is not null
        from line in item.Paragraph!.Lines
        select (cell, line);

    /// <summary>A cell that reaches down, and into how many rows it still does, its own included.</summary>
    private sealed class OpenSpan(CellDraft cell, int rows)
    {
        public CellDraft Cell { get; } = cell;

        public int Rows { get; set; } = rows;
    }
}
