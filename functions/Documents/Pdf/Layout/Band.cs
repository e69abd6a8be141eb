namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Rows that follow each other and leave the same gutters free: columns of text, or a table without lines.</summary>
internal sealed class Band
{
    private const float NarrowestGutter = 0.9f;
    private const float FarthestRow = 3.2f;
    private const float NarrowestStrip = 0.42f;
    private const float EdgeSlack = 0.25f;
    private const float StepsPerPoint = 2;
    private const int MostSteps = 8000;
    private const int FewestRefined = 8;
    private const int CrossedShare = 12;

    /// <summary>One row in so many may span a gutter.</summary>
    private const int SpannedShare = 4;
    private const float Overlap = 0.25f;

    /// <summary>Farther below the line above, in parts of the size, what stands on one side alone follows a table.</summary>
    private const float Farthest = 1.45f;
    private const float Loosest = 1.1f;
    private const float ColumnEdge = 1;
    private const int FewestBullets = 2;

    /// <summary>What is set so much larger is a heading, and no row of the band.</summary>
    private const float Larger = 1.5f;

    private List<(float From, float To)> _gutters;
    private int[]? _starts;

    public Band(Row first)
    {
        _gutters = Gaps(first);
        Rows = [first];
    }

    public List<Row> Rows { get; }

    public IReadOnlyList<(float From, float To)> Gutters => _gutters;

    public int Columns => _gutters.Count + 1;

    /// <summary>A band whose first row spans some of the columns that the second has, or null.</summary>
    public static Band? Under(Row heading, Row first)
    {
        if (heading.Parts.Length < 2 || heading.Line.Size > Larger * first.Line.Size || first.Parts.Length <= heading.Parts.Length || first.Line.Base - heading.Line.Base > FarthestRow * Math.Max(heading.Line.Size, first.Line.Size))
        {
            return null;
        }

        var band = new Band(first);
        var free = band._gutters.Count(gutter => !Array.Exists(heading.Parts, part => part.Right > gutter.From && part.Left < gutter.To));
        var spanned = band._gutters.Count(gutter => Spans(heading, gutter));
        if (free == 0 || free + spanned < band._gutters.Count)
        {
            return null;
        }

        band.Rows.Insert(0, heading);
        return band;
    }

    /// <summary>Adds a row if a gutter stays free beside it; false otherwise.</summary>
    public bool TryAdd(Row row)
    {
        var last = Rows[^1].Line;
        if (row.Line.Base - last.Base > FarthestRow * Math.Max(last.Size, row.Line.Size) || row.Line.Size > Larger * last.Size)
        {
            return false;
        }

        var gutters = new List<(float From, float To)>();
        var free = 0;
        foreach (var gutter in _gutters)
        {
            if (row.Parts.Length > 1 && Spans(row, gutter))
            {
                gutters.Add(gutter);
                continue;
            }

            var (from, to) = gutter;
            foreach (var part in row.Parts)
            {
                if (part.Right <= from || part.Left >= to)
                {
                    continue;
                }

                if (part.Left <= from)
                {
                    from = part.Right;
                }
                else
                {
                    to = Math.Min(to, part.Left);
                }
            }

            if (to - from >= NarrowestGutter * row.Line.Size)
            {
                gutters.Add((from, to));
                free++;
            }
        }

        if (free == 0)
        {
            return false;
        }

        // A row that closes gutters belongs to the band only while most of them stay.
        if (gutters.Count == 0 || gutters.Count * 2 < _gutters.Count)
        {
            return false;
        }

        _gutters = gutters;
        Rows.Add(row);
        return true;
    }

    /// <summary>Drops rows from the end that stand on one side only and far from the row above: what follows a table, not its last line.</summary>
    public void Trim()
    {
        // Where lines are set far apart, those of one cell are too.
        var tight = Enumerable.Range(1, Rows.Count - 1).Select(row => Rows[row].Line.Base - Rows[row - 1].Line.Base).DefaultIfEmpty(0).Min() * Loosest;
        while (Rows.Count > 1 && Rows[^1].Parts.Length == 1 && Rows[^1].Line.Base - Rows[^2].Line.Base > Math.Max(tight, Farthest * Rows[^1].Line.Size))
        {
            Rows.RemoveAt(Rows.Count - 1);
        }

        // What more than a few rows write over is no gutter.
        _gutters.RemoveAll(gutter => Rows.Count(row => Spans(row, gutter)) * SpannedShare > Rows.Count);
    }

    /// <summary>A row's text runs over a gutter: a cell over two columns.</summary>
    public bool Spans(int row, int gutter) => Spans(Rows[row], _gutters[gutter]);

    private static bool Spans(Row row, (float From, float To) gutter)
    {
        if (!Array.Exists(row.Parts, part => part.Left < gutter.From && part.Right > gutter.To))
        {
            return false;
        }

        // A word where the next column begins is its first, however far the column before it reaches.
        if (Array.Exists(row.Line.Words, word => Math.Abs(word.Left - gutter.To) < ColumnEdge))
        {
            return false;
        }

        var slack = Overlap * (gutter.To - gutter.From);
        return Array.Exists(row.Line.Words, word => word.Left < gutter.To - slack && word.Right > gutter.From + slack);
    }

    /// <summary>
    /// Finds gutters too narrow to be seen in one row: a strip that hardly any of many rows writes over is no accident.
    /// </summary>
    public void Refine()
    {
        if (Rows.Count < FewestRefined)
        {
            return;
        }

        var left = Rows.Min(row => row.Line.Left);
        var right = Rows.Max(row => row.Line.Right);
        var count = (int)Math.Min((right - left) * StepsPerPoint, MostSteps);
        if (count < 1)
        {
            return;
        }

        var written = new int[count];
        foreach (var row in Rows)
        {
            var done = -1;
            foreach (var word in row.Line.Words)
            {
                var to = Math.Min(count - 1, (int)((word.Right - left) * StepsPerPoint));
                for (var step = Math.Max(done + 1, (int)((word.Left - left) * StepsPerPoint)); step <= to; step++)
                {
                    written[step]++;
                    done = step;
                }
            }
        }

        _gutters = Strips(written, left, Rows.Average(row => row.Line.Size));
    }

    private List<(float From, float To)> Strips(int[] written, float left, float size)
    {
        var strips = new List<(float From, float To)>();
        var most = Rows.Count / CrossedShare;
        for (var start = 0; start < written.Length;)
        {
            var end = start;
            while (end < written.Length && written[end] <= most)
            {
                end++;
            }

            if (start > 0 && end < written.Length && end - start >= NarrowestStrip * size * StepsPerPoint)
            {
                strips.Add((left + (start / StepsPerPoint), left + (end / StepsPerPoint)));
            }

            start = Math.Max(end, start + 1);
        }

        return strips.Count >= _gutters.Count ? strips : _gutters;
    }

    /// <summary>Joins a column of nothing but bullets to the one right of it, whose items they begin.</summary>
    public void JoinBullets(TextBuffer buffer)
    {
        for (var column = _gutters.Count - 1; column >= 0; column--)
        {
            if (IsBullets(column, buffer))
            {
                _gutters.RemoveAt(column);
                _starts = null;
            }
        }
    }

    private bool IsBullets(int column, TextBuffer buffer)
    {
        var bullets = 0;
        for (var row = 0; row < Rows.Count; row++)
        {
            if (Spans(row, column) || WordsIn(row, column) is not { IsEmpty: false } words)
            {
                continue;
            }

            if (words.Length > 1 || !ListMarker.IsBullet(buffer.Slice(words[0].Start, words[0].Length)))
            {
                return false;
            }

            bullets++;
        }

        return bullets >= FewestBullets;
    }

    /// <summary>The words of a row that stand in a column.</summary>
    public ReadOnlySpan<Word> WordsIn(int row, int column)
    {
        _starts ??= Split();
        var start = _starts[(row * (Columns + 1)) + column];
        return Rows[row].Line.Words.AsSpan(start, _starts[(row * (Columns + 1)) + column + 1] - start);
    }

    /// <summary>For each row, where each column's words start: words are in order of their left edges, so that columns follow each other.</summary>
    private int[] Split()
    {
        var starts = new int[Rows.Count * (Columns + 1)];
        for (var row = 0; row < Rows.Count; row++)
        {
            var words = Rows[row].Line.Words;
            var at = 0;
            for (var column = 0; column <= Columns; column++)
            {
                // Words beyond a gutter that the row spans stay with the column they come from.
                var from = column;
                while (from > 0 && from < Columns && Spans(row, from - 1))
                {
                    from++;
                }

                while (at < words.Length && ColumnOf(words[at]) < from)
                {
                    at++;
                }

                starts[(row * (Columns + 1)) + column] = at;
            }
        }

        return starts;
    }

    /// <summary>The column a word stands in: a column's words start at its left edge or right of it, however far the words before it reach.</summary>
    private int ColumnOf(in Word word)
    {
        var column = 0;
        while (column < _gutters.Count && word.Left > _gutters[column].To - (EdgeSlack * (_gutters[column].To - _gutters[column].From)))
        {
            column++;
        }

        return column;
    }

    private static List<(float From, float To)> Gaps(Row row)
    {
        var gaps = new List<(float From, float To)>();
        for (var i = 1; i < row.Parts.Length; i++)
        {
            gaps.Add((row.Parts[i - 1].Right, row.Parts[i].Left));
        }

        return gaps;
    }
}
