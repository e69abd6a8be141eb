using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Finds the gutter between two columns of cards: boxes, shaded or drawn, each with lines of its own, one below the other on either side. Boxes with space all round them are cards
/// whatever stands beside them; those that touch are cards only if they do not keep to the rows of the other side, as cells do.
/// </summary>
internal static class CardColumns
{
    private const int FewestCards = 2;
    private const int MostBoxes = 200;
    private const float Same = 3;
    private const float FewestLines = 2;
    private const int FewestOfCard = 3;
    private const float Widest = 1.6f;

    /// <summary>Round corners and the gaps of dashes keep the sides of a box from meeting.</summary>
    private const float Corner = 16;
    private const float Apart = 3.5f;

    /// <summary>The gutter and the cards; null where the page has none side by side.</summary>
    public static (float From, float To, IReadOnlyList<Mark> Cards)? Find(IReadOnlyList<Mark> fills, Rulings rulings, IReadOnlyList<Row> rows) =>
        rows.Count == 0 ? null : Find(fills, rows) ?? Find(Drawn(rulings), rows);

    private static (float From, float To, IReadOnlyList<Mark> Cards)? Find(IReadOnlyList<Mark> marks, IReadOnlyList<Row> rows)
    {
        if (marks.Count is < 2 or > MostBoxes)
        {
            return null;
        }

        var boxes = Cards(marks, rows);
        if (boxes.Count < 2)
        {
            return null;
        }

        var edge = boxes.Max(box => box.Left);
        var right = boxes.FindAll(box => Math.Abs(box.Left - edge) < Same);
        var left = boxes.FindAll(box => box.Right < edge);
        return left.Count > 0 && left.Count + right.Count == boxes.Count && left.TrueForAll(box => Math.Abs(box.Left - left[0].Left) < Same)
            && (StandApart(left, edge) ? boxes.TrueForAll(box => Lines(box, rows) >= FewestOfCard) : Math.Min(left.Count, right.Count) >= FewestCards && !KeepToRows(left, right))
            ? (left.Max(box => box.Right), edge, boxes)
            : null;
    }

    // Two uprights between the same heights with a line along their feet or heads: a box, with round corners or square.
    private static List<Mark> Drawn(Rulings rulings)
    {
        var boxes = new List<Mark>();
        if (rulings.Down.Count > MostBoxes)
        {
            return boxes;
        }

        foreach (var left in rulings.Down)
        {
            var right = rulings.Down.Where(other => other.At > left.At + Same && Math.Abs(other.From - left.From) < Same && Math.Abs(other.To - left.To) < Same).Select(other => (float?)other.At).Min();
            if (right is not { } edge)
            {
                continue;
            }

            var along = rulings.Across.Where(line => line.From < left.At + Corner && line.To > edge - Corner && line.From > left.At - Corner && line.To < edge + Corner).Select(line => line.At).ToList();
            var (top, bottom) = (Nearest(along, left.From), Nearest(along, left.To));
            if (top is not null || bottom is not null)
            {
                boxes.Add(new Mark(left.At, top ?? left.From, edge, bottom ?? left.To));
            }
        }

        return boxes;
    }

    // The line along the head or foot of a box whose sides end at the place.
    private static float? Nearest(List<float> along, float end) => along.Where(at => Math.Abs(at - end) < Corner).OrderBy(at => Math.Abs(at - end)).Select(at => (float?)at).FirstOrDefault();

    private static bool StandApart(List<Mark> left, float edge) =>
        edge - left.Max(box => box.Right) > Apart && left.OrderBy(box => box.Top).ToList() is var stack && stack.Zip(stack.Skip(1), (above, below) => below.Top - above.Bottom).All(gap => gap > Apart);

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
