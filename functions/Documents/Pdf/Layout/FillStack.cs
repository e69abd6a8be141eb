using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Filled boxes side by side: the shaded cells of one row.</summary>
internal sealed class FillStrip(List<Mark> boxes)
{
    public float Top => boxes[0].Top;

    public float Bottom => boxes[0].Bottom;

    public float Left => boxes[0].Left;

    public float Right => boxes[^1].Right;

    /// <summary>Where cells meet: the middle between two boxes.</summary>
    public float[] Edges { get; } = [.. boxes.Zip(boxes.Skip(1), (left, right) => (left.Right + right.Left) / 2)];
}

/// <summary>Strips above each other with the same cells, and the rows without shade between them.</summary>
internal sealed class FillStack(FillStrip first)
{
    private const float Same = 3;

    private readonly List<(float Top, float Bottom, float[] Edges)> _rows = [(first.Top, first.Bottom, first.Edges)];

    public float[] Edges { get; } = first.Edges;

    public float Left { get; } = first.Left;

    public float Right { get; } = first.Right;

    public float Top => _rows[0].Top;

    public float Bottom => _rows[^1].Bottom;

    public float Tallest => _rows.Max(row => row.Bottom - row.Top);

    /// <summary>Rows known by boxes for every column.</summary>
    public int Strips { get; private set; } = 1;

    public bool HasPlainRows { get; private set; }

    /// <summary>The strip has the stack's columns, or spans some of them.</summary>
    public bool Fits(FillStrip strip) =>
        Math.Abs(strip.Left - Left) <= Same && Math.Abs(strip.Right - Right) <= Same && strip.Edges.All(edge => Array.Exists(Edges, own => Math.Abs(own - edge) <= Same));

    public void Add(FillStrip strip)
    {
        // The line between two rows lies in the middle of the space between their boxes.
        var between = (Bottom + strip.Top) / 2;
        _rows[^1] = _rows[^1] with { Bottom = between };
        _rows.Add((between, strip.Bottom, strip.Edges));
        Strips += strip.Edges.Length == Edges.Length ? 1 : 0;
    }

    /// <summary>A row without shade down to <paramref name="bottom"/>.</summary>
    public void AddPlain(float bottom)
    {
        _rows.Add((Bottom, bottom, Edges));
        HasPlainRows = true;
    }

    /// <summary>The lines between the stack's cells, as if they were drawn.</summary>
    public void Rule(List<Segment> across, List<Segment> down)
    {
        across.Add(new Segment(_rows[0].Top, Left, Right));
        foreach (var row in _rows)
        {
            across.Add(new Segment(row.Bottom, Left, Right));
        }

        down.Add(new Segment(Left, _rows[0].Top, Bottom));
        down.Add(new Segment(Right, _rows[0].Top, Bottom));
        foreach (var edge in Edges)
        {
            for (var start = 0; start < _rows.Count; start++)
            {
                var end = start;
                while (end < _rows.Count && Array.Exists(_rows[end].Edges, own => Math.Abs(own - edge) <= Same))
                {
                    end++;
                }

                if (end > start)
                {
                    down.Add(new Segment(edge, _rows[start].Top, _rows[end - 1].Bottom));
                    start = end;
                }
            }
        }
    }
}
