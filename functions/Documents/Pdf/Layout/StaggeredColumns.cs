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

        return null;
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
