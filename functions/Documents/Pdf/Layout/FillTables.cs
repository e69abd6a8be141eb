using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Finds tables that are drawn by the shade of their cells alone, every cell shaded or every other row. Two rows at least have to be cut alike: marked
/// words and tinted paragraphs are boxes too.
/// </summary>
internal sealed class FillTables(List<Grid> ruled, List<Word> words)
{
    private const float Narrowest = 10;
    private const float Lowest = 8;
    private const int MostBoxes = 600;
    private const float Same = 2;
    private const float WidestJoint = 5;
    private const float TallestPlainRow = 60;
    private const float PlainRows = 2.2f;
    private const float ColumnGap = 0.8f;

    /// <summary>The lines that the shades stand for; none where there is no such table.</summary>
    public (List<Segment> Across, List<Segment> Down) Rule(List<Mark> fills)
    {
        var across = new List<Segment>();
        var down = new List<Segment>();
        var boxes = Boxes(fills);
        FillTiles.Take(boxes, words, across, down);
        foreach (var stack in Stacks(Strips(boxes)))
        {
            stack.Rule(across, down);
        }

        return (across, down);
    }

    /// <summary>The boxes that may be cells: not in a table drawn with lines, and not the ground on which others lie.</summary>
    private List<Mark> Boxes(List<Mark> fills)
    {
        var boxes = fills.FindAll(fill => fill.Width >= Narrowest && fill.Height >= Lowest && !ruled.Exists(grid => grid.Contains((fill.Left + fill.Right) / 2, (fill.Top + fill.Bottom) / 2)));
        if (boxes.Count is < 4 or > MostBoxes)
        {
            return [];
        }

        return boxes.FindAll(box => !boxes.Exists(other => Holds(box, other)));
    }

    private static bool Holds(Mark box, Mark other) =>
        box != other && other.Left >= box.Left - 1 && other.Right <= box.Right + 1 && other.Top >= box.Top - 1 && other.Bottom <= box.Bottom + 1
        && other.Width * other.Height < 0.9f * box.Width * box.Height;

    private static List<FillStrip> Strips(List<Mark> boxes)
    {
        boxes.Sort(static (a, b) => a.Top.CompareTo(b.Top) is var order and not 0 ? order : a.Left.CompareTo(b.Left));
        var strips = new List<FillStrip>();
        for (var start = 0; start < boxes.Count;)
        {
            var end = start + 1;
            while (end < boxes.Count && boxes[end].Top - boxes[start].Top <= Same)
            {
                end++;
            }

            var top = boxes[start];
            var row = boxes.GetRange(start, end - start).FindAll(box => Math.Abs(box.Bottom - top.Bottom) <= Same);
            row.Sort(static (a, b) => a.Left.CompareTo(b.Left));
            for (var from = 0; from < row.Count;)
            {
                var to = from + 1;
                while (to < row.Count && Math.Abs(row[to].Left - row[to - 1].Right) <= WidestJoint)
                {
                    to++;
                }

                strips.Add(new FillStrip(row.GetRange(from, to - from)));
                from = to;
            }

            start = end;
        }

        return strips;
    }

    private List<FillStack> Stacks(List<FillStrip> strips)
    {
        var stacks = new List<FillStack>();
        foreach (var strip in strips)
        {
            var above = stacks.FindLast(stack => stack.Fits(strip) && strip.Top > stack.Bottom - Same && IsNext(stack, strip));
            if (above is null)
            {
                if (strip.Edges.Length > 0)
                {
                    stacks.Add(new FillStack(strip));
                }

                continue;
            }

            if (strip.Top - above.Bottom >= Lowest)
            {
                above.AddPlain(strip.Top);
            }

            above.Add(strip);
        }

        stacks.RemoveAll(stack => stack.Strips < 2 || !HoldsText(stack));
        foreach (var stack in stacks.Where(stack => stack.HasPlainRows))
        {
            AddLast(stack);
        }

        return stacks;
    }

    private bool HoldsText(FillStack stack) =>
        words.Exists(word => IsIn(word, stack, stack.Top, stack.Bottom) && word.Middle < stack.Edges[0]) && words.Exists(word => IsIn(word, stack, stack.Top, stack.Bottom) && word.Middle > stack.Edges[0]);

    /// <summary>The strip follows at once, or after one row without shade whose text keeps to the columns.</summary>
    private bool IsNext(FillStack stack, FillStrip strip)
    {
        var gap = strip.Top - stack.Bottom;
        if (gap < Lowest)
        {
            return gap <= WidestJoint;
        }

        return gap <= Math.Max(TallestPlainRow, PlainRows * stack.Tallest)
            && words.Exists(word => IsIn(word, stack, stack.Bottom, strip.Top))
            && !words.Exists(word => IsIn(word, stack, stack.Bottom, strip.Top) && Array.Exists(stack.Edges, edge => word.Left < edge - 1 && word.Right > edge + 1));
    }

    private static bool IsIn(in Word word, FillStack stack, float top, float bottom) =>
        word.Base > top && word.Base < bottom && word.Right > stack.Left && word.Left < stack.Right;

    /// <summary>Where every other row is shaded, the last may be one that is not: lines that keep to the columns, the first of them filling several.</summary>
    private void AddLast(FillStack stack)
    {
        var below = words.FindAll(word => IsIn(word, stack, stack.Bottom, stack.Bottom + TallestPlainRow));
        below.Sort(static (a, b) => a.Base.CompareTo(b.Base) is var order and not 0 ? order : a.Left.CompareTo(b.Left));
        var bottom = stack.Bottom;
        var last = stack.Bottom;
        for (var start = 0; start < below.Count;)
        {
            var end = start + 1;
            while (end < below.Count && below[end].Base - below[start].Base < 0.5f * below[start].Size)
            {
                end++;
            }

            var line = below[start..end];
            line.Sort(static (a, b) => a.Left.CompareTo(b.Left));
            if (line[0].Top - last > line[0].Size || !Keeps(line, stack, several: start == 0))
            {
                break;
            }

            bottom = line[0].Bottom + 1;
            last = line[0].Bottom;
            start = end;
        }

        if (bottom > stack.Bottom)
        {
            stack.AddPlain(bottom);
        }
    }

    private static bool Keeps(List<Word> line, FillStack stack, bool several)
    {
        var crossed = 0;
        for (var i = 1; i < line.Count; i++)
        {
            if (Array.Exists(stack.Edges, edge => line[i - 1].Middle < edge && line[i].Middle > edge))
            {
                if (line[i].Left - line[i - 1].Right < ColumnGap * line[i].Size)
                {
                    return false;
                }

                crossed++;
            }
        }

        return (crossed > 0 || !several) && line.TrueForAll(word => word.Left >= stack.Left && word.Right <= stack.Right && !Array.Exists(stack.Edges, edge => word.Left < edge - 1 && word.Right > edge + 1));
    }
}
