namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Rows that follow each other and leave the same gutters free: columns of text, or a table without lines.</summary>
internal sealed class Band(Row first)
{
    private const float NarrowestGutter = 0.9f;
    private const float FarthestRow = 3.2f;
    private const float NarrowestStrip = 0.42f;
    private const float EdgeSlack = 0.25f;
    private const float StepsPerPoint = 2;
    private const int MostSteps = 8000;
    private const int FewestRefined = 8;
    private const int CrossedShare = 12;

    private List<(float From, float To)> _gutters = Gaps(first);
    private int[]? _starts;

    public List<Row> Rows { get; } = [first];

    public IReadOnlyList<(float From, float To)> Gutters => _gutters;

    public int Columns => _gutters.Count + 1;

    /// <summary>Adds a row if a gutter stays free beside it; false otherwise.</summary>
    public bool TryAdd(Row row)
    {
        var last = Rows[^1].Line;
        if (row.Line.Base - last.Base > FarthestRow * Math.Max(last.Size, row.Line.Size))
        {
            return false;
        }

        var gutters = new List<(float From, float To)>();
        foreach (var gutter in _gutters)
        {
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
            }
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
        while (Rows.Count > 1 && Rows[^1].Parts.Length == 1 && Rows[^1].Line.Base - Rows[^2].Line.Base > 1.45f * Rows[^1].Line.Size)
        {
            Rows.RemoveAt(Rows.Count - 1);
        }
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
                while (at < words.Length && ColumnOf(words[at]) < column)
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
