namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>A table as drawn: the places of its column and row lines, and its cells. A row that is cut off by the page's end has no line below it.</summary>
internal sealed class Grid
{
    public required int Page { get; init; }

    /// <summary>Column lines from left to right, one more than there are columns.</summary>
    public required float[] Columns { get; init; }

    /// <summary>Row lines from top to bottom, one more than there are rows.</summary>
    public required float[] Rows { get; init; }

    public required IReadOnlyList<GridCell> Cells { get; init; }

    /// <summary>Found by the alignment of its text, not by lines.</summary>
    public bool IsAligned { get; init; }

    public bool OpenBelow { get; init; }

    /// <summary>No line above the first row: it began on the page before.</summary>
    public bool OpenAbove { get; init; }

    public float Left => Columns[0];

    public float Right => Columns[^1];

    public float Top => Rows[0];

    public float Bottom => Rows[^1];

    public bool Contains(float x, float y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    public bool Contains(Grid other) =>
        other != this && Contains((other.Left + other.Right) / 2, (other.Top + other.Bottom) / 2)
        && other.Left >= Left - 2 && other.Right <= Right + 2 && other.Top >= Top - 2 && other.Bottom <= Bottom + 2
        && (other.Right - other.Left < (Right - Left) - 2 || other.Bottom - other.Top < (Bottom - Top) - 2);

    /// <summary>This table and those within its cells.</summary>
    public IEnumerable<Grid> WithNested() => Cells.SelectMany(cell => cell.Nested).SelectMany(nested => nested.WithNested()).Prepend(this);

    /// <summary>The cell at a place, or null.</summary>
    public GridCell? At(float x, float y)
    {
        foreach (var cell in Cells)
        {
            if (x >= cell.Left && x < cell.Right && y >= cell.Top && y < cell.Bottom)
            {
                return cell;
            }
        }

        return null;
    }
}

/// <summary>A cell: the columns and rows it spans, its box, and what stands in it.</summary>
internal sealed class GridCell
{
    public required int Column { get; init; }

    public required int ColumnSpan { get; init; }

    public required int Row { get; init; }

    public required int RowSpan { get; init; }

    public required float Left { get; init; }

    public required float Top { get; init; }

    public required float Right { get; init; }

    public required float Bottom { get; init; }

    /// <summary>Filled with a colour other than paper.</summary>
    public bool Shaded { get; set; }

    public List<Word> Words { get; } = [];

    /// <summary>Words read in another direction than the table's.</summary>
    public List<Word> Turned { get; } = [];

    public List<TextLine> Lines { get; set; } = [];

    public List<Grid> Nested { get; } = [];
}
