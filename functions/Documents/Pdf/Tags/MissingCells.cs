using System.Runtime.InteropServices;
using EhcpPipeline.Documents.Pdf.Layout;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>
/// Puts the cells of rows that are short of columns under their headings. Chromium leaves empty cells out of its tags, and some producers leave out
/// that a cell spans columns: then only the places of the text tell which column a cell is in.
/// </summary>
internal sealed class MissingCells(IReadOnlyDictionary<int, PageWords> pages)
{
    private const float Slack = 2;

    public void Fill(List<RowDraft> rows)
    {
        var columns = rows.Max(Columns);
        var whole = rows.FindAll(row => row.Cells.Count == columns && row.Cells.TrueForAll(cell => cell.ColumnSpan == 1));
        if (columns < 2 || whole.Count == 0 || !rows.Exists(row => Columns(row) < columns))
        {
            return;
        }

        var places = new ColumnPlace[columns];
        foreach (var row in whole)
        {
            for (var column = 0; column < columns; column++)
            {
                Measure(row.Cells[column], ref places[column]);
            }
        }

        foreach (var row in rows.Where(row => Columns(row) < columns && row.Cells.TrueForAll(cell => !cell.ContinuesAbove)))
        {
            Spread(row, places);
        }
    }

    private static int Columns(RowDraft row) => row.Cells[^1].Column + row.Cells[^1].ColumnSpan;

    private void Measure(CellDraft cell, ref ColumnPlace place)
    {
        foreach (var line in Lines(cell))
        {
            place.Left = place.IsKnown ? Math.Min(place.Left, line.Left) : line.Left;
            place.IsKnown = true;
            place.Drawn ??= Drawn(line)?.Column;
        }
    }

    private void Spread(RowDraft row, ColumnPlace[] places)
    {
        var free = 0;
        var cells = row.Cells.ToArray();
        var filled = new List<CellDraft>();
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];

            // Room is left for the cells that follow.
            var last = places.Length - (cells.Length - i);
            var column = Math.Clamp(ColumnOf(cell, places, free, last), free, last);
            for (; free < column; free++)
            {
                filled.Add(new CellDraft { Column = free, ColumnSpan = 1, Items = [] });
            }

            cell.Column = column;
            cell.ColumnSpan = Math.Max(cell.ColumnSpan, Reach(cell, places, column, last) - column + 1);
            filled.Add(cell);
            free = column + cell.ColumnSpan;
        }

        for (; free < places.Length; free++)
        {
            filled.Add(new CellDraft { Column = free, ColumnSpan = 1, Items = [] });
        }

        row.Cells.Clear();
        row.Cells.AddRange(filled);
    }

    private int ColumnOf(CellDraft cell, ColumnPlace[] places, int from, int to)
    {
        if (Lines(cell).FirstOrDefault() is not { } first)
        {
            return from;
        }

        if (Drawn(first) is { } drawn)
        {
            for (var column = from; column <= to; column++)
            {
                if (places[column].Drawn is { } known && known >= drawn.Column && known < drawn.Column + drawn.ColumnSpan)
                {
                    return column;
                }
            }
        }

        var left = Lines(cell).Min(line => line.Left);
        var best = from;
        for (var column = from; column <= to; column++)
        {
            best = places[column].IsKnown && places[column].Left <= left + Slack ? column : best;
        }

        return best;
    }

    /// <summary>The last column a cell covers: by its drawn box, or by how far its text runs.</summary>
    private int Reach(CellDraft cell, ColumnPlace[] places, int column, int to)
    {
        var reach = column;
        var right = Lines(cell).Select(line => line.Right).DefaultIfEmpty(float.MinValue).Max();
        var drawn = Lines(cell).Select(Drawn).FirstOrDefault(box => box is not null);
        for (var next = column + 1; next <= to; next++)
        {
            if (drawn is not null ? places[next].Drawn < drawn.Column + drawn.ColumnSpan : places[next].IsKnown && places[next].Left < right - Slack)
            {
                reach = next;
            }
        }

        return reach;
    }

    private static IEnumerable<TextLine> Lines(CellDraft cell) => cell.Items.Where(item => item.Paragraph is not null).SelectMany(item => item.Paragraph!.Lines);

    private GridCell? Drawn(TextLine line) => pages.TryGetValue(line.Page, out var page) ? page.DrawnCell(line.Words[^1]) : null;

    /// <summary>Where a column's text starts, and the column of the drawn table it is.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct ColumnPlace
    {
        public float Left;
        public int? Drawn;
        public bool IsKnown;
    }
}
