namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Finds the gutter between two columns of text whose lines never share a base line, so that no row shows it: lines left and right of it take turns, closer together than lines of
/// one text stand.
/// </summary>
internal static class StaggeredColumns
{
    private const int FewestTurns = 8;
    private const int FewestLines = 5;
    private const float Close = 1.1f;
    private const float FullLine = 0.7f;
    private const float Slack = 2;
    private const float SameBase = 0.08f;
    private const int FewestOfPage = 12;
    private const int FewestFull = 6;
    private const float FullOfPage = 0.8f;
    private const float Aside = 0.3f;
    private const float Narrowest = 0.9f;

    public static (float From, float To)? Gutter(IReadOnlyList<Row> rows)
    {
        foreach (var group in rows.Where(row => row.Parts.Length == 1).GroupBy(row => (int)Math.Round(row.Line.Left)).Where(group => group.Count() >= FewestLines).OrderByDescending(group => group.Count()))
        {
            var edge = group.Min(row => row.Line.Left);
            if (Turns(rows, edge) is { Count: >= FewestTurns } turns && IsFull(turns.Where(row => row.Line.Left < edge - Slack)) && IsFull(turns.Where(row => row.Line.Left >= edge - Slack)))
            {
                return (turns.Where(row => row.Line.Left < edge - Slack).Max(row => row.Line.Right), edge);
            }
        }

        return OfPage(rows);
    }

    // A whole page in two columns, with headings and lists among its text: hardly a row writes over the gutter, the right column begins at one edge, both have lines that fill them,
    // and the lines of one do not keep to those of the other, as the cells of a row would.
    private static (float From, float To)? OfPage(IReadOnlyList<Row> rows)
    {
        var (pageLeft, pageRight) = rows.Count == 0 ? (0f, 0f) : (rows.Min(row => row.Line.Left), rows.Max(row => row.Line.Right));
        var edges = rows.SelectMany(row => row.Parts).Select(part => part.Left).Where(left => left > pageLeft + (Aside * (pageRight - pageLeft))).GroupBy(left => (int)Math.Round(left)).OrderByDescending(group => group.Count()).FirstOrDefault();
        if (edges is null || edges.Count() < FewestOfPage)
        {
            return null;
        }

        var edge = edges.Min();
        var clear = rows.Where(row => Array.TrueForAll(row.Parts, part => part.Left >= edge - Slack || part.Right < edge - (Narrowest * row.Line.Size))).ToList();
        var left = clear.SelectMany(row => row.Parts.Where(part => part.Left < edge - Slack).Take(1)).ToList();
        var right = clear.SelectMany(row => row.Parts.Where(part => part.Left >= edge - Slack).Take(1)).ToList();
        var both = clear.Count(row => row.Line.Left < edge - Slack && row.Line.Right > edge && OnOneBase(row.Line.Words[0], Array.Find(row.Line.Words, word => word.Left >= edge - Slack)));
        return clear.Count * 10 >= rows.Count * 9 && Math.Min(left.Count, right.Count) >= FewestOfPage && both * 4 <= Math.Min(left.Count, right.Count) * 3 && FullLines(left) && FullLines(right)
            ? (left.Max(part => part.Right), edge)
            : null;
    }

    /// <summary>Whether two words stand on one base line, as those of neighbouring cells do; lines of two columns may only overlap.</summary>
    public static bool OnOneBase(in Word left, in Word right) => Math.Abs(left.Base - right.Base) < SameBase * Math.Max(left.Size, right.Size);

    private static bool FullLines(List<RowPart> parts)
    {
        var (left, right) = (parts.Min(part => part.Left), parts.Max(part => part.Right));
        return parts.Count(part => part.Right - left > FullOfPage * (right - left)) >= FewestFull;
    }

    // The lines that follow a line of the other side, overlapping the space that its own column keeps between lines.
    private static List<Row> Turns(IReadOnlyList<Row> rows, float edge)
    {
        var turns = new List<Row>();
        for (var i = 1; i < rows.Count; i++)
        {
            var (above, line) = (rows[i - 1].Line, rows[i].Line);
            if (Side(above, edge) * Side(line, edge) < 0 && line.Base - above.Base < Close * line.Size)
            {
                turns.Add(rows[i]);
            }
        }

        return turns;
    }

    // -1 left of the edge, 1 right of it, 0 across.
    private static int Side(TextLine line, float edge) => line.Left >= edge - Slack ? 1 : line.Right < edge - (Narrowest * line.Size) ? -1 : 0;

    private static bool IsFull(IEnumerable<Row> side)
    {
        var lines = side.Select(row => row.Line).ToList();
        if (lines.Count < FewestTurns / 2)
        {
            return false;
        }

        var (left, right) = (lines.Min(line => line.Left), lines.Max(line => line.Right));
        return lines.Count(line => line.Right - left > FullLine * (right - left)) * 2 >= lines.Count;
    }
}
