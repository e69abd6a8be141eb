using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Text set in columns with a line drawn down between them: two, three or more of one width, which no line crosses as the lines of a table cross each other. What stands between the
/// lines' ends is read one column after the other.
/// </summary>
internal sealed class RuledColumns
{
    private const float Same = 3;
    private const float Slack = 1;
    private const int FewestLines = 2;
    private const float MostUneven = 1.5f;
    private const float FarthestRow = 2;
    private const int MostLines = 400;

    private readonly IReadOnlyList<Row> _rows;
    private readonly TextBuffer _buffer;
    private readonly List<List<Segment>> _groups;

    public RuledColumns(IReadOnlyList<Row> rows, TextBuffer buffer, Rulings rulings, IReadOnlyList<Grid> grids)
    {
        _rows = rows;
        _buffer = buffer;
        _groups = rows.Count == 0 || rulings.Down.Count is 0 or > MostLines ? []
            : [.. rulings.Down.Where(line => line.Length > FewestLines * rows[0].Line.Size && !IsOfTable(line, rulings, grids))
                .GroupBy(line => ((int)Math.Round(line.From / Same), (int)Math.Round(line.To / Same)))
                .Select(group => group.OrderBy(line => line.At).ToList())];
    }

    /// <summary>The lines from row <paramref name="start"/> on, column by column, with the number of rows they take; null if they are no columns.</summary>
    public (List<PageItem> Items, int Taken)? Read(int start)
    {
        foreach (var group in _groups)
        {
            if (Taken(start, group) is > 0 and var taken)
            {
                return (Items(start, taken, group), taken);
            }
        }

        return null;
    }

    private static bool IsOfTable(Segment line, Rulings rulings, IReadOnlyList<Grid> grids) =>
        grids.Any(grid => line.At > grid.Left - Same && line.At < grid.Right + Same && line.From < grid.Bottom && line.To > grid.Top)
        || rulings.Across.Exists(other => other.From < line.At + Same && other.To > line.At - Same && other.At > line.From - Same && other.At < line.To + Same);

    private int Taken(int start, List<Segment> group)
    {
        var end = start;
        while (end < _rows.Count && IsBeside(_rows[end], group[0]))
        {
            if (!Array.TrueForAll(_rows[end].Parts, part => group.TrueForAll(line => part.Right < line.At + Slack || part.Left > line.At - Slack)))
            {
                return 0;
            }

            end++;
        }

        return end - start >= FewestLines && AreEven(start, end, group) && !GoesOn(start - 1, start, group) && !GoesOn(end, end - 1, group) && !AreCells(start, end, group) ? end - start : 0;
    }

    // The cells of a table's row begin together: where most statements of the first column begin, one begins in every other.
    private bool AreCells(int start, int end, List<Segment> group)
    {
        var ended = new bool[group.Count + 1];
        var (first, together) = (0, 0);
        for (var row = start; row < end; row++)
        {
            var begun = 0;
            var begins = false;
            for (var column = 0; column <= group.Count; column++)
            {
                var words = Array.FindAll(_rows[row].Line.Words, word => ColumnOf(word, group) == column);
                if (words.Length == 0)
                {
                    continue;
                }

                var anew = ended[column] && !char.IsLower(Text(words[0])[0]);
                begun += anew ? 1 : 0;
                begins |= anew && column == 0;
                ended[column] = Text(words[^1])[^1] is '.' or '!' or '?';
            }

            first += begins ? 1 : 0;
            together += begins && begun == group.Count + 1 ? 1 : 0;
        }

        return together * 2 > first;
    }

    private ReadOnlySpan<char> Text(in Word word) => _buffer.Slice(word.Start, word.Length);

    // A bar beside one paragraph is as short as that: what stands close above or below it is parted in the same place.
    private bool GoesOn(int row, int beside, List<Segment> group) =>
        row >= 0 && row < _rows.Count && Math.Abs(_rows[row].Line.Base - _rows[beside].Line.Base) < FarthestRow * _rows[beside].Line.Size
        && group.TrueForAll(line => Array.Exists(_rows[row].Parts, part => part.Right < line.At + Slack) && Array.Exists(_rows[row].Parts, part => part.Left > line.At - Slack));

    private static bool IsBeside(in Row row, Segment line) => row.Line.Base - (row.Line.Size / 2) is var middle && middle > line.From - Same && middle < line.To + Same;

    // A column of labels is narrower than what it labels; columns of the page are of one width, and none is empty.
    private bool AreEven(int start, int end, List<Segment> group)
    {
        var rows = Enumerable.Range(start, end - start).Select(row => _rows[row].Line).ToList();
        float[] edges = [rows.Min(row => row.Left), .. group.Select(line => line.At), rows.Max(row => row.Right)];
        var widths = edges.Zip(edges.Skip(1), (left, right) => right - left).ToList();
        return widths.Min() > 0 && widths.Max() < MostUneven * widths.Min()
            && Enumerable.Range(0, widths.Count).All(column => rows.Count(row => Array.Exists(row.Words, word => ColumnOf(word, group) == column)) >= FewestLines);
    }

    private static int ColumnOf(in Word word, List<Segment> group)
    {
        var column = 0;
        while (column < group.Count && word.Left > group[column].At - Slack)
        {
            column++;
        }

        return column;
    }

    private List<PageItem> Items(int start, int taken, List<Segment> group)
    {
        var items = new List<PageItem>();
        for (var column = 0; column <= group.Count; column++)
        {
            var words = new List<Word>();
            for (var row = start; row < start + taken; row++)
            {
                words.AddRange(_rows[row].Line.Words.Where(word => ColumnOf(word, group) == column));
            }

            items.AddRange(ColumnLines.Of(words, _buffer, _rows[start].Line.Page));
        }

        return items;
    }
}
