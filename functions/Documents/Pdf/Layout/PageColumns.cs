using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Text set in the columns of the page, once a gutter between columns is known from enough of it: all that stands clear of that gutter, and be it one line on each side, is read one
/// column after the other. Balanced columns part even the two lines of a short section in the middle.
/// </summary>
internal sealed class PageColumns(IReadOnlyList<Row> rows, TextBuffer buffer, IReadOnlyList<(float From, float To)> gutters, IReadOnlyList<Mark> cards)
{
    private const int FewestLines = 5;
    private const float FarthestRow = 3.2f;
    private const float Slack = 2;
    private const float Larger = 1.1f;
    private const float Free = 0.3f;
    private const int Near = 3;

    /// <summary>The lines from row <paramref name="start"/> on, those left of the gutter first, with the number of rows they take; null if they are no columns.</summary>
    public (List<PageItem> Items, int Taken)? Read(int start)
    {
        foreach (var gutter in gutters)
        {
            if (Taken(start, gutter) is > 0 and var taken)
            {
                return (Items(start, taken, gutter), taken);
            }
        }

        return null;
    }

    private int Taken(int start, (float From, float To) gutter)
    {
        var (left, right) = (0, 0);
        var end = start;
        while (end < rows.Count && (end == start || rows[end].Line.Base - rows[end - 1].Line.Base < FarthestRow * Math.Max(rows[end].Line.Size, rows[end - 1].Line.Size)) && Clear(rows[end], gutter) && !(end > start && IsHeading(end, gutter)))
        {
            left += Array.Exists(rows[end].Parts, part => part.Right < gutter.To - Slack) ? 1 : 0;
            right += Array.Exists(rows[end].Parts, part => part.Left >= gutter.To - Slack) ? 1 : 0;
            end++;
        }

        // A few lines beside each other or staggered, and not a heading above a line that is set in.
        return Math.Min(left, right) >= FewestLines || (left > 0 && right > 0 && Math.Abs(left - right) <= 1) ? end - start : 0;
    }

    // A heading over both columns, though it is too short to reach the gutter: set apart by its type, and nothing stands beside it.
    private bool IsHeading(int row, (float From, float To) gutter)
    {
        var line = rows[row].Line;
        if (line.Right > gutter.To || cards.Any(card => line.Base > card.Top && line.Base < card.Bottom + 1) || !(line.IsBold || line.Size > Larger * rows[row - 1].Line.Size))
        {
            return false;
        }

        var (top, bottom) = (line.Top - (Free * line.Size), line.Bottom + (Free * line.Size));
        for (var other = Math.Max(0, row - Near); other < Math.Min(rows.Count, row + Near + 1); other++)
        {
            if (other != row && rows[other].Line.Right > gutter.To && rows[other].Line.Top < bottom && rows[other].Line.Bottom > top)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Clear(in Row row, (float From, float To) gutter) =>
        Array.TrueForAll(row.Parts, part => part.Right < gutter.To - Slack || part.Left >= gutter.To - Slack);

    private List<PageItem> Items(int start, int taken, (float From, float To) gutter)
    {
        var middle = (gutter.From + gutter.To) / 2;
        var items = new List<PageItem>();
        foreach (var onLeft in new[] { true, false })
        {
            var words = new List<Word>();
            for (var row = start; row < start + taken; row++)
            {
                words.AddRange(rows[row].Line.Words.Where(word => word.Left < middle == onLeft));
            }

            items.AddRange(ColumnLines.Of(words, buffer, rows[start].Line.Page));
        }

        return items;
    }
}
