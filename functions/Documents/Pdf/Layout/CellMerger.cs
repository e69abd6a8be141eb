namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Makes cells of the places between lines: two places without a line between them are one cell.</summary>
internal sealed class CellMerger(float[] columns, float[] rows, List<Segment> across, List<Segment> down)
{
    private const float Near = 3.3f;

    private readonly int _width = columns.Length - 1;
    private readonly int _height = rows.Length - 1;
    private int[] _group = [];

    public List<GridCell> Cells()
    {
        _group = [.. Enumerable.Range(0, _width * _height)];
        for (var row = 0; row < _height; row++)
        {
            var middle = (rows[row] + rows[row + 1]) / 2;
            for (var column = 0; column < _width; column++)
            {
                if (column + 1 < _width && !Divides(down, columns[column + 1], middle))
                {
                    Join(Place(row, column), Place(row, column + 1));
                }

                if (row + 1 < _height && !Divides(across, rows[row + 1], (columns[column] + columns[column + 1]) / 2))
                {
                    Join(Place(row, column), Place(row + 1, column));
                }
            }
        }

        return [.. Enumerable.Range(0, _group.Length).GroupBy(Root).SelectMany(Shape).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
    }

    private static bool Divides(List<Segment> lines, float at, float through)
    {
        foreach (var line in lines)
        {
            if (Math.Abs(line.At - at) <= Near && line.Covers(through, 0))
            {
                return true;
            }
        }

        return false;
    }

    private int Place(int row, int column) => (row * _width) + column;

    private void Join(int a, int b) => _group[Math.Max(Root(a), Root(b))] = Math.Min(Root(a), Root(b));

    private int Root(int place)
    {
        while (_group[place] != place)
        {
            place = _group[place];
        }

        return place;
    }

    private IEnumerable<GridCell> Shape(IEnumerable<int> places)
    {
        var all = places.ToArray();
        var top = all.Min(place => place / _width);
        var bottom = all.Max(place => place / _width);
        var left = all.Min(place => place % _width);
        var right = all.Max(place => place % _width);
        if (all.Length == (bottom - top + 1) * (right - left + 1))
        {
            return [Cell(top, left, bottom - top + 1, right - left + 1)];
        }

        // Not a rectangle: a piece of a line is missing. Row by row it still reads right.
        return all.GroupBy(place => place / _width).SelectMany(row => Runs([.. row.Order()]));
    }

    private IEnumerable<GridCell> Runs(int[] row)
    {
        for (var start = 0; start < row.Length;)
        {
            var end = start + 1;
            while (end < row.Length && row[end] == row[end - 1] + 1)
            {
                end++;
            }

            yield return Cell(row[start] / _width, row[start] % _width, 1, end - start);
            start = end;
        }
    }

    private GridCell Cell(int row, int column, int rowSpan, int columnSpan) => new()
    {
        Row = row,
        Column = column,
        RowSpan = rowSpan,
        ColumnSpan = columnSpan,
        Left = columns[column],
        Right = columns[column + columnSpan],
        Top = rows[row],
        Bottom = rows[row + rowSpan],
    };
}
