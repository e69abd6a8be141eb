using System.Runtime.InteropServices;
using System.Text;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Decides what a band of rows is and takes it apart: columns of text are read one after the other, a table without lines becomes a grid.</summary>
internal sealed class BandReader(TextBuffer buffer, Rulings rulings)
{
    private const int FewestColumnRows = 6;
    private const float ExtraSpace = 0.28f;
    private const float FullLine = 0.72f;
    private const float Around = 2;
    private static readonly string[] Asks = ["What", "Who", "How", "When", "Where", "By ", "Delivered", "Provided", "Frequency"];

    private const int FewestLabels = 2;
    private const int MostLabels = 5;
    private const int FewestRecords = 2;
    private const int LongestLabel = 24;

    /// <summary>One line in so many without another beside it.</summary>
    private const int StaggeredShare = 4;

    private readonly BandLists _lists = new(buffer);

    /// <summary>The items of a band, or null when its rows are plain lines with gaps in them, such as a label, a tab and a value.</summary>
    public List<PageItem>? Read(Band band)
    {
        if (!IsParted(band))
        {
            return null;
        }

        var starts = RowStarts(band);
        if (IsColumns(band, starts))
        {
            return Columns(band);
        }

        var wraps = starts.Count >= 2 && starts.Count < band.Rows.Count;
        return (wraps || (starts.Count >= 3 && (band.Columns >= 3 || _lists.BeginTogether(band)))) ? [new PageItem(null, Table(band, starts), null)] : null;
    }

    /// <summary>Whether the band is read one column after the other.</summary>
    public bool IsColumns(Band band) => IsParted(band) && IsColumns(band, RowStarts(band));

    private static bool IsParted(Band band) => band.Rows.Count(row => row.Parts.Length > 1) >= 2;

    private bool IsColumns(Band band, List<int> starts) => (starts.Count < 3 || IsStaggered(band) || _lists.AreLists(band)) && IsText(band) && !_lists.AreCells(band, starts);

    /// <summary>
    /// The lines of the two columns do not stand beside each other, as those of the cells of a row do: what is above a paragraph in one column has nothing to do with the other.
    /// </summary>
    private static bool IsStaggered(Band band)
    {
        if (band.Columns != 2)
        {
            return false;
        }

        var (left, right, both) = (0, 0, 0);
        for (var row = 0; row < band.Rows.Count; row++)
        {
            var (first, second) = (!band.WordsIn(row, 0).IsEmpty, !band.WordsIn(row, 1).IsEmpty);
            left += first ? 1 : 0;
            right += second ? 1 : 0;
            both += first && second && StaggeredColumns.OnOneBase(band.WordsIn(row, 0)[0], band.WordsIn(row, 1)[0]) ? 1 : 0;
        }

        return both * StaggeredShare <= Math.Min(left, right) * (StaggeredShare - 1);
    }

    /// <summary>Newspaper columns: many rows, and the lines of every column mostly full.</summary>
    private static bool IsText(Band band)
    {
        if (band.Rows.Count < FewestColumnRows || band.Columns > 3)
        {
            return false;
        }

        for (var column = 0; column < band.Columns; column++)
        {
            if (!IsFull(band, column))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFull(Band band, int column)
    {
        var (left, right, count) = (float.MaxValue, float.MinValue, 0);
        for (var row = 0; row < band.Rows.Count; row++)
        {
            if (band.WordsIn(row, column) is { IsEmpty: false } words)
            {
                left = Math.Min(left, words[0].Left);
                right = Math.Max(right, words[^1].Right);
                count++;
            }
        }

        var full = 0;
        for (var row = 0; row < band.Rows.Count; row++)
        {
            if (band.WordsIn(row, column) is { IsEmpty: false } words && words[^1].Right - left > FullLine * (right - left))
            {
                full++;
            }
        }

        return count >= FewestColumnRows - 1 && full * 2 >= count;
    }

    private List<PageItem> Columns(Band band)
    {
        var items = new List<PageItem>();
        for (var column = 0; column < band.Columns; column++)
        {
            var words = new List<Word>();
            for (var row = 0; row < band.Rows.Count; row++)
            {
                words.AddRange(band.WordsIn(row, column));
            }

            items.AddRange(ColumnLines.Of(words, buffer, band.Rows[0].Line.Page));
        }

        return items;
    }

    /// <summary>The indexes of the band's rows that start a row of the table: below a line drawn across, below extra space, or, without either, where the first column is filled.</summary>
    private List<int> RowStarts(Band band)
    {
        var gaps = Gaps(band);
        var tightest = Math.Max(0, gaps.Skip(1).Min());
        var starts = new List<int> { 0 };
        for (var i = 1; i < band.Rows.Count; i++)
        {
            if (gaps[i] > tightest + ExtraSpace || IsRuled(band.Rows[i - 1].Line, band.Rows[i].Line))
            {
                starts.Add(i);
            }
        }

        if (starts.Count > 1)
        {
            return LabelColumn(band) is { } labels ? SplitLabelled(band, starts, labels) : SplitFull(band, starts);
        }

        if (IsText(band))
        {
            return starts;
        }

        for (var i = 1; i < band.Rows.Count; i++)
        {
            if (!band.WordsIn(i, 0).IsEmpty && band.Rows[i].Parts.Length > 1)
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    /// <summary>The column, of the first two of three or more, that says the same few words over and over ("What", "How much", "Who"): it labels what stands beside it. Null if none does.</summary>
    private int? LabelColumn(Band band)
    {
        for (var column = 0; column < 2 && band.Columns >= 3; column++)
        {
            var labels = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var row = 0; row < band.Rows.Count; row++)
            {
                if (band.WordsIn(row, column) is { IsEmpty: false } words)
                {
                    var text = TextOf(words);
                    labels[text] = labels.GetValueOrDefault(text) + 1;
                }
            }

            if (labels.Count is >= FewestLabels and <= MostLabels && labels.All(label => label.Value >= FewestRecords && label.Key.Length <= LongestLabel && char.IsUpper(label.Key[0])) && labels.Keys.Any(label => Array.Exists(Asks, word => label.StartsWith(word, StringComparison.Ordinal))))
            {
                return column;
            }
        }

        return null;
    }

    private string TextOf(ReadOnlySpan<Word> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            text.Append(text.Length > 0 ? " " : "").Append(buffer.Slice(word.Start, word.Length));
        }

        return text.ToString();
    }

    // Each label begins a row of its record.
    private static List<int> SplitLabelled(Band band, List<int> starts, int column) =>
        [.. Enumerable.Range(0, band.Rows.Count).Where(row => starts.BinarySearch(row) >= 0 || (!band.WordsIn(row, column).IsEmpty && !band.WordsIn(row, column + 1).IsEmpty))];

    /// <summary>Several lines that fill every column are as many rows: cells do not all wrap alike.</summary>
    private List<int> SplitFull(Band band, List<int> starts)
    {
        var split = new List<int>();
        for (var s = 0; s < starts.Count; s++)
        {
            split.Add(starts[s]);
            var end = s + 1 < starts.Count ? starts[s + 1] : band.Rows.Count;
            if (end - starts[s] >= (band.Columns >= 3 || _lists.BeginOnAll(band, starts[s], end) ? 2 : 3) && FillAll(band, starts[s], end) && !_lists.Wrap(band, starts[s], end))
            {
                split.AddRange(Enumerable.Range(starts[s] + 1, end - starts[s] - 1));
            }
        }

        return split;
    }

    private static bool FillAll(Band band, int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            for (var column = 0; column < band.Columns; column++)
            {
                if (band.WordsIn(row, column).IsEmpty && (column == 0 || !band.Spans(row, column - 1)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The free height above each row, in parts of its size; cells centred in their rows have lines between those of their neighbours, and none.</summary>
    private static float[] Gaps(Band band)
    {
        var gaps = new float[band.Rows.Count];
        var bottom = band.Rows[0].Line.Bottom;
        for (var i = 1; i < gaps.Length; i++)
        {
            var line = band.Rows[i].Line;
            gaps[i] = (line.Top - bottom) / Math.Max(1, line.Size);
            bottom = Math.Max(bottom, line.Bottom);
        }

        return gaps;
    }

    private bool IsRuled(TextLine above, TextLine below)
    {
        foreach (var rule in rulings.Across)
        {
            if (rule.At > above.Base - 1 && rule.At < below.Base - (0.6f * below.Size) && rule.Length > 0.5f * (below.Right - below.Left))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Between which edges the text of each column stands: where the widest line ends, the writer's column did.</summary>
    private static Margins[] Edges(Band band)
    {
        var edges = new Margins[band.Columns];
        for (var column = 0; column < edges.Length; column++)
        {
            var (left, right) = (float.MaxValue, float.MinValue);
            for (var row = 0; row < band.Rows.Count; row++)
            {
                if (band.WordsIn(row, column) is { IsEmpty: false } words)
                {
                    left = Math.Min(left, words[0].Left);
                    right = Math.Max(right, words[^1].Right);
                }
            }

            edges[column] = left <= right ? new Margins(left, right) : default;
        }

        return edges;
    }

    private Grid Table(Band band, List<int> starts)
    {
        var left = band.Rows.Min(row => row.Line.Left) - Around;
        var right = band.Rows.Max(row => row.Line.Right) + Around;
        float[] columns = [left, .. band.Gutters.Select(gutter => (gutter.From + gutter.To) / 2), right];
        float[] rows = [.. starts.Select(start => band.Rows[start].Line.Top - 1), band.Rows[^1].Line.Bottom + 1];
        var edges = Edges(band);
        var cells = new List<GridCell>();
        for (var row = 0; row < starts.Count; row++)
        {
            var end = row + 1 < starts.Count ? starts[row + 1] : band.Rows.Count;
            for (int column = 0, last = 0; column < band.Columns; column = last + 1)
            {
                last = LastSpanned(band, starts[row], end, column);
                var cell = new GridCell
                {
                    Row = row,
                    Column = column,
                    RowSpan = 1,
                    ColumnSpan = last - column + 1,
                    Left = edges[column].Left - Around,
                    Right = Math.Max(edges[column].Right, edges[last].Right) + Around,
                    Top = rows[row],
                    Bottom = rows[row + 1],
                };
                for (var i = starts[row]; i < end; i++)
                {
                    for (var part = column; part <= last; part++)
                    {
                        cell.Words.AddRange(band.WordsIn(i, part));
                    }
                }

                cell.Lines = LineBuilder.Build(CollectionsMarshal.AsSpan(cell.Words), buffer, band.Rows[0].Line.Page);
                cells.Add(cell);
            }
        }

        return new Grid { Page = band.Rows[0].Line.Page, Columns = columns, Rows = rows, Cells = cells, IsAligned = true };
    }

    /// <summary>The last column that the cell of a table row reaches: its lines, most of them, run over the gutters up to it.</summary>
    private static int LastSpanned(Band band, int from, int to, int column)
    {
        while (column < band.Gutters.Count && Enumerable.Range(from, to - from).Count(row => band.Spans(row, column)) * 2 >= to - from)
        {
            column++;
        }

        return column;
    }
}
