using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// The ruling lines of a page, the pieces of one line joined: producers draw each cell's side by itself, twice where two cells meet, and dotted
/// lines as dots.
/// </summary>
internal sealed class Rulings
{
    /// <summary>Lines nearer than this are the two edges of one: cells with borders of their own stand a point or two apart.</summary>
    private const float OneLine = 3.2f;
    private const float SmallGap = 3.2f;
    private const float Shortest = 5;

    /// <summary>Pages of drawings have tens of thousands of strokes and no tables.</summary>
    private const int MostRules = 8000;

    private Rulings(List<Segment> across, List<Segment> down)
    {
        Across = across;
        Down = down;
    }

    public List<Segment> Across { get; }

    public List<Segment> Down { get; }

    public static Rulings Of(List<Mark> rules)
    {
        var across = new List<Segment>();
        var down = new List<Segment>();
        if (rules.Count <= MostRules)
        {
            foreach (var rule in rules)
            {
                if (rule.Width >= rule.Height)
                {
                    across.Add(new Segment((rule.Top + rule.Bottom) / 2, rule.Left, rule.Right));
                }

                if (rule.Height >= rule.Width)
                {
                    down.Add(new Segment((rule.Left + rule.Right) / 2, rule.Top, rule.Bottom));
                }
            }
        }

        return new Rulings(Join(across), Join(down));
    }

    public static Rulings Of(List<Segment> across, List<Segment> down) => new(Join(across), Join(down));

    private static List<Segment> Join(List<Segment> pieces)
    {
        pieces.Sort(static (a, b) => a.At.CompareTo(b.At));
        var lines = new List<Segment>();
        for (var start = 0; start < pieces.Count;)
        {
            var end = start + 1;
            while (end < pieces.Count && pieces[end].At - pieces[start].At <= OneLine)
            {
                end++;
            }

            JoinCollinear(pieces, start, end, lines);
            start = end;
        }

        return lines;
    }

    private static void JoinCollinear(List<Segment> pieces, int start, int end, List<Segment> lines)
    {
        pieces.Sort(start, end - start, Comparer<Segment>.Create(static (a, b) => a.From.CompareTo(b.From)));
        float at = 0;
        for (var i = start; i < end; i++)
        {
            at += pieces[i].At;
        }

        at /= end - start;
        var (from, to) = (pieces[start].From, pieces[start].To);
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && pieces[i].From <= to + SmallGap)
            {
                to = Math.Max(to, pieces[i].To);
                continue;
            }

            if (to - from >= Shortest)
            {
                lines.Add(new Segment(at, from, to));
            }

            if (i < end)
            {
                (from, to) = (pieces[i].From, pieces[i].To);
            }
        }
    }
}
