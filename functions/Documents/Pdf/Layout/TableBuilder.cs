namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Turns grids into rows of cells, joins a table's pieces over page breaks and marks header rows.</summary>
internal sealed class TableBuilder(ParagraphBuilder paragraphs, RowContinuation continuation)
{
    private const float SameColumn = 4;

    /// <summary>Without lines a column's edges are where its text happens to end on the page.</summary>
    private const float SameAligned = 30;
    private const float MostPadding = 8;
    private const int MostHeaderRows = 3;

    public TableDraft Start(Grid grid)
    {
        var draft = new TableDraft(grid.Page) { Last = grid };
        draft.Rows.AddRange(Rows(grid));
        MarkHeaders(draft);
        return draft;
    }

    /// <summary>Joins a grid that opens the next page to the table that ended the page before; false when it is another table.</summary>
    public bool TryJoin(TableDraft table, Grid grid)
    {
        if (table.Last is null || !SameColumns(table.Last, grid))
        {
            return false;
        }

        var rows = Rows(grid);
        var repeated = Repeated(table, rows);
        if (repeated == 0 && !table.Rows[^1].IsOpen && StartsAnew(table, rows))
        {
            return false;
        }

        rows.RemoveRange(0, repeated);
        if (rows.Count > 0 && continuation.Continues(table, rows[0], grid.OpenAbove, underHeader: repeated > 0))
        {
            Merge(table.Rows[^1], rows[0]);
            rows.RemoveAt(0);
        }

        table.Rows.AddRange(rows);
        table.Last = grid;
        return true;
    }

    private static bool SameColumns(Grid above, Grid below)
    {
        if (above.Columns.Length != below.Columns.Length)
        {
            return false;
        }

        var slack = above.IsAligned && below.IsAligned ? SameAligned : SameColumn;
        for (var i = 0; i < above.Columns.Length; i++)
        {
            if (Math.Abs(above.Columns[i] - below.Columns[i]) > slack)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A table with a header row of its own, other than the one above, is another table.</summary>
    private static bool StartsAnew(TableDraft table, List<RowDraft> rows) =>
        table.Rows[0].IsHeader && rows.Count > 1 && LooksLikeHeader(rows[0], rows[1]);

    private static int Repeated(TableDraft table, List<RowDraft> rows)
    {
        var count = 0;
        while (count < MostHeaderRows && count < rows.Count && count < table.Rows.Count
            && (count == 0 ? table.Rows[0].IsHeader || LooksLikeHeader(rows[0], rows[^1]) : table.Rows[count].IsHeader)
            && SameText(table.Rows[count], rows[count]))
        {
            count++;
        }

        return count;
    }

    private static bool SameText(RowDraft a, RowDraft b) =>
        !a.IsEmpty && a.Cells.Count == b.Cells.Count && a.Cells.Zip(b.Cells).All(pair => string.Equals(pair.First.Text, pair.Second.Text, StringComparison.Ordinal));

    private void Merge(RowDraft above, RowDraft below)
    {
        foreach (var cell in below.Cells)
        {
            var into = above.Cells.Find(other => other.Column == cell.Column);
            if (into is null)
            {
                above.Cells.Add(cell);
                continue;
            }

            foreach (var item in cell.Items)
            {
                if (into.Items.Count > 0 && into.Items[^1].Paragraph is { } last && item.Paragraph is { } next && last.Page < next.Page && paragraphs.ContinuesOverPage(last, next.First))
                {
                    last.Lines.AddRange(next.Lines);
                    last.Margins = next.Margins;
                }
                else
                {
                    into.Items.Add(item);
                }
            }
        }
    }

    private List<RowDraft> Rows(Grid grid)
    {
        var padding = Padding(grid);
        var rows = new List<RowDraft>();
        for (var row = 0; row + 1 < grid.Rows.Length; row++)
        {
            var draft = new RowDraft { IsOpen = grid.OpenBelow && row + 2 == grid.Rows.Length };
            var starts = false;
            foreach (var cell in grid.Cells)
            {
                if (cell.Row <= row && row < cell.Row + cell.RowSpan)
                {
                    starts |= cell.Row == row;
                    draft.Cells.Add(Cell(cell, cell.Row < row ? Above(rows, cell) : null, padding));
                }
            }

            draft.Cells.Sort(static (a, b) => a.Column.CompareTo(b.Column));
            if (starts)
            {
                rows.Add(draft);
            }
        }

        return rows;
    }

    private static List<FlowItem>? Above(List<RowDraft> rows, GridCell cell) => rows.Count == 0 ? null : rows[^1].Cells.Find(above => above.Column == cell.Column)?.Items;

    private CellDraft Cell(GridCell cell, List<FlowItem>? above, float padding) => new()
    {
        Column = cell.Column,
        ColumnSpan = cell.ColumnSpan,
        ContinuesAbove = above is not null,
        Shaded = cell.Shaded,
        Items = above ?? Items(cell, padding),
    };

    private List<FlowItem> Items(GridCell cell, float padding)
    {
        var items = new List<FlowItem>();
        var margins = new Margins(cell.Left + padding, cell.Right - padding);
        var from = 0;
        foreach (var nested in cell.Nested)
        {
            var to = from;
            while (to < cell.Lines.Count && cell.Lines[to].Base < nested.Top)
            {
                to++;
            }

            Add(items, cell.Lines[from..to], margins);
            items.Add(new FlowItem(null, Start(nested)));
            from = to;
        }

        Add(items, from == 0 ? cell.Lines : cell.Lines[from..], margins);
        return items;
    }

    private void Add(List<FlowItem> items, List<TextLine> lines, Margins margins)
    {
        foreach (var paragraph in paragraphs.Build(lines, margins))
        {
            items.Add(new FlowItem(paragraph, null));
        }
    }

    /// <summary>The space between a cell's side and its text, the same in all cells of a table.</summary>
    public static float Padding(Grid grid)
    {
        var padding = MostPadding;
        foreach (var cell in grid.Cells)
        {
            foreach (var line in cell.Lines)
            {
                padding = Math.Min(padding, Math.Max(0.5f, line.Left - cell.Left));
            }
        }

        return padding;
    }

    public static void MarkHeaders(TableDraft table)
    {
        for (var row = 0; row < MostHeaderRows && row + 1 < table.Rows.Count && LooksLikeHeader(table.Rows[row], table.Rows[^1]); row++)
        {
            table.Rows[row].IsHeader = true;
        }
    }

    /// <summary>Shaded or bold throughout, where an ordinary row is not.</summary>
    private static bool LooksLikeHeader(RowDraft row, RowDraft ordinary)
    {
        if (row.IsEmpty)
        {
            return false;
        }

        var shaded = row.Cells.TrueForAll(cell => cell.Shaded) && !ordinary.Cells.TrueForAll(cell => cell.Shaded);
        var bold = row.Cells.TrueForAll(cell => cell.IsBold || cell.Items.Count == 0) && !ordinary.Cells.TrueForAll(cell => cell.IsBold || cell.Items.Count == 0);
        return shaded || bold;
    }
}
