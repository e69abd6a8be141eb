using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Boxes that together cover a rectangle without holes: a table with every cell shaded, however its cells span.</summary>
internal static class FillTiles
{
    private const float WidestJoint = 5;
    private const float Covered = 0.93f;
    private const int FewestBoxes = 4;
    private const float Padding = 1.5f;

    /// <summary>Takes the boxes of such tables out of <paramref name="boxes"/> and adds the lines between them.</summary>
    public static void Take(List<Mark> boxes, List<Word> words, List<Segment> across, List<Segment> down)
    {
        var taken = new HashSet<Mark>();
        foreach (var group in Groups(boxes))
        {
            if (group.Count >= FewestBoxes && IsWhole(group) && Holds(group, words))
            {
                Rule(group, across, down);
                taken.UnionWith(group);
            }
        }

        boxes.RemoveAll(taken.Contains);
    }

    private static List<List<Mark>> Groups(List<Mark> boxes)
    {
        var left = new List<Mark>(boxes);
        var groups = new List<List<Mark>>();
        while (left.Count > 0)
        {
            var group = new List<Mark> { left[^1] };
            left.RemoveAt(left.Count - 1);
            for (var i = 0; i < group.Count; i++)
            {
                var box = group[i];
                for (var k = left.Count - 1; k >= 0; k--)
                {
                    if (Meets(box, left[k]))
                    {
                        group.Add(left[k]);
                        left.RemoveAt(k);
                    }
                }
            }

            groups.Add(group);
        }

        return groups;
    }

    private static bool Meets(Mark a, Mark b) =>
        a.Left <= b.Right + WidestJoint && b.Left <= a.Right + WidestJoint && a.Top <= b.Bottom + WidestJoint && b.Top <= a.Bottom + WidestJoint;

    /// <summary>Two columns and two rows at least, and no holes beyond the joints.</summary>
    private static bool IsWhole(List<Mark> group)
    {
        var (left, top, right, bottom) = (group.Min(box => box.Left), group.Min(box => box.Top), group.Max(box => box.Right), group.Max(box => box.Bottom));
        var covered = group.Sum(box => (box.Width + 1) * (box.Height + 1));
        var joints = (Places(group, box => box.Left).Length * WidestJoint * (bottom - top)) + (Places(group, box => box.Top).Length * WidestJoint * (right - left));
        var all = (right - left) * (bottom - top);
        return Places(group, box => box.Left).Length >= 2 && Places(group, box => box.Top).Length >= 2 && covered >= Covered * (all - joints) && covered <= 1.1f * (all + joints);
    }

    /// <summary>
    /// Text in two columns and in two rows, set off from the sides of its boxes: shades without text are a picture, and those that fit their text or cut
    /// through words mark it.
    /// </summary>
    private static bool Holds(List<Mark> group, List<Word> words)
    {
        var filled = new List<Mark>();
        var padded = 0;
        foreach (var box in group)
        {
            var left = float.MaxValue;
            foreach (var word in words)
            {
                if (word.Base > box.Top && word.Base < box.Bottom + 1 && word.Middle > box.Left && word.Middle < box.Right)
                {
                    left = Math.Min(left, word.Left);
                }
            }

            if (left < float.MaxValue)
            {
                filled.Add(box);
                padded += left >= box.Left + Padding ? 1 : 0;
            }
        }

        return filled.Count * 3 >= group.Count && padded * 5 >= filled.Count * 4 && Places(filled, box => box.Left).Length >= 2 && Places(filled, box => box.Top).Length >= 2;
    }

    private static void Rule(List<Mark> group, List<Segment> across, List<Segment> down)
    {
        var columns = Places(group.SelectMany(box => new[] { box.Left, box.Right }));
        var rows = Places(group.SelectMany(box => new[] { box.Top, box.Bottom }));
        foreach (var box in group)
        {
            var (left, right) = (Nearest(columns, box.Left), Nearest(columns, box.Right));
            var (top, bottom) = (Nearest(rows, box.Top), Nearest(rows, box.Bottom));
            across.Add(new Segment(top, left, right));
            across.Add(new Segment(bottom, left, right));
            down.Add(new Segment(left, top, bottom));
            down.Add(new Segment(right, top, bottom));
        }
    }

    private static float Nearest(float[] places, float at) => places.MinBy(place => Math.Abs(place - at));

    private static float[] Places(List<Mark> group, Func<Mark, float> of) => Places(group.Select(of));

    /// <summary>Places nearer to each other than a joint are one, in their middle.</summary>
    private static float[] Places(IEnumerable<float> all)
    {
        var places = new List<float>();
        var start = float.NaN;
        foreach (var place in all.Order())
        {
            if (place - start <= WidestJoint)
            {
                places[^1] = (start + place) / 2;
                continue;
            }

            places.Add(place);
            start = place;
        }

        return [.. places];
    }
}
