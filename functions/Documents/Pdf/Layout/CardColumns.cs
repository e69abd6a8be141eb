using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Finds the gutter between two columns of cards: shaded boxes, each with lines of its own, that stand one below the other on either side. The boxes of one side do not keep to those
/// of the other, as the cells of a row would.
/// </summary>
internal static class CardColumns
{
    private const int FewestCards = 2;
    private const int MostBoxes = 200;
    private const float Same = 3;
    private const float FewestLines = 2;
    private const float Widest = 1.6f;

    public static (float From, float To)? Gutter(IReadOnlyList<Mark> fills, IReadOnlyList<Row> rows)
    {
        if (fills.Count is < 2 * FewestCards or > MostBoxes || rows.Count == 0)
        {
            return null;
        }

        var boxes = Cards(fills, rows);
        if (boxes.Count < 2 * FewestCards)
        {
            return null;
        }

        var edge = boxes.Max(box => box.Left);
        var right = boxes.FindAll(box => Math.Abs(box.Left - edge) < Same);
        var left = boxes.FindAll(box => box.Right < edge);
        return Math.Min(left.Count, right.Count) >= FewestCards && left.Count + right.Count == boxes.Count && left.TrueForAll(box => Math.Abs(box.Left - left[0].Left) < Same) && !KeepToRows(left, right)
            ? (left.Max(box => box.Right), edge)
            : null;
    }

    // Boxes with two lines of text or more, none of them the ground of others, all about as wide.
    private static List<Mark> Cards(IReadOnlyList<Mark> fills, IReadOnlyList<Row> rows)
    {
        var boxes = fills.Distinct().Where(fill => fill.Height > FewestLines * rows[0].Line.Size && Lines(fill, rows) >= FewestLines).ToList();
        var own = boxes.FindAll(box => !boxes.Exists(other => other != box && Holds(box, other)));
        var width = own.Count == 0 ? 0 : own.Max(box => box.Width);
        return own.FindAll(box => box.Width * Widest > width);
    }

    private static bool Holds(Mark box, Mark other) => other.Left >= box.Left - 1 && other.Right <= box.Right + 1 && other.Top >= box.Top - 1 && other.Bottom <= box.Bottom + 1;

    private static int Lines(Mark box, IReadOnlyList<Row> rows) =>
        rows.Count(row => row.Line.Base > box.Top && row.Line.Base < box.Bottom + 1 && Array.Exists(row.Parts, part => part.Left >= box.Left - 1 && part.Right <= box.Right + 1));

    private static bool KeepToRows(List<Mark> left, List<Mark> right) =>
        left.Count(box => right.Exists(other => Math.Abs(box.Top - other.Top) < Same && Math.Abs(box.Bottom - other.Bottom) < Same)) * 2 > Math.Min(left.Count, right.Count);
}
