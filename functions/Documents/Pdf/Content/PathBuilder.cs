namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>Gathers the current path and tells, when it is painted, which ruling lines and filled rectangles it draws. Curves only count as bounds.</summary>
internal sealed class PathBuilder
{
    private const float Straight = 0.6f;
    private const float ThinnestArea = 3.2f;
    private const float ShortestRule = 1.5f;
    private const float SmallestDot = 1.6f;
    private const float LargestDot = 8;
    private const int MostPoints = 1 << 16;

    private readonly List<(float X, float Y)> _points = [];
    private readonly List<(int From, bool Curved)> _subpaths = [];
    private Mark? _previous;

    public void Move((float X, float Y) to)
    {
        if (_points.Count < MostPoints)
        {
            _subpaths.Add((_points.Count, false));
            _points.Add(to);
        }
    }

    public void Line((float X, float Y) to)
    {
        if (_subpaths.Count == 0)
        {
            Move(to);
        }
        else if (_points.Count < MostPoints)
        {
            _points.Add(to);
        }
    }

    public void Curve((float X, float Y) to)
    {
        Line(to);
        if (_subpaths.Count > 0)
        {
            _subpaths[^1] = (_subpaths[^1].From, true);
        }
    }

    public void Close()
    {
        if (_subpaths.Count > 0)
        {
            Line(_points[_subpaths[^1].From]);
        }
    }

    public void Rectangle((float X, float Y) a, (float X, float Y) b, (float X, float Y) c, (float X, float Y) d)
    {
        Move(a);
        Line(b);
        Line(c);
        Line(d);
        Line(a);
    }

    public void Clear()
    {
        _points.Clear();
        _subpaths.Clear();
    }

    /// <summary>The bounds of the whole path within <paramref name="clip"/>.</summary>
    public Mark Bounds(Mark clip)
    {
        if (_points.Count == 0)
        {
            return clip;
        }

        return Intersect(BoundsOf(0, _points.Count), clip);
    }

    public void Stroke(PageMarks marks, Mark clip)
    {
        for (var s = 0; s < _subpaths.Count; s++)
        {
            var end = End(s);
            var area = Intersect(BoundsOf(_subpaths[s].From, end), clip);
            if (_subpaths[s].Curved && IsDot(area))
            {
                Add(marks.Dots, area);
                continue;
            }

            for (var i = _subpaths[s].From; i + 1 < end; i++)
            {
                var (x0, y0) = _points[i];
                var (x1, y1) = _points[i + 1];
                if (Math.Abs(x0 - x1) < Straight || Math.Abs(y0 - y1) < Straight)
                {
                    AddRule(marks, Intersect(Order(x0, y0, x1, y1), clip));
                }
            }
        }
    }

    public void Fill(PageMarks marks, Mark clip, bool white)
    {
        _previous = null;
        for (var s = 0; s < _subpaths.Count; s++)
        {
            var from = _subpaths[s].From;
            var end = End(s);
            var area = Intersect(BoundsOf(from, end), clip);
            if (!white && IsDot(area))
            {
                Add(marks.Dots, area);
                continue;
            }

            if (_subpaths[s].Curved || !IsRectangle(from, end))
            {
                continue;
            }

            if (Math.Min(area.Width, area.Height) <= ThinnestArea)
            {
                if (!white)
                {
                    AddRule(marks, area);
                }
            }
            else if (!AddFrame(marks, area) && area.Width > 0 && area.Height > 0)
            {
                if (!white)
                {
                    Add(marks.Fills, area);
                }
            }
        }
    }

    private static void Add(List<Mark> to, Mark mark)
    {
        if (to.Count < PageMarks.MostMarks)
        {
            to.Add(mark);
        }
    }

    private static bool IsDot(Mark area) =>
        area.Width is >= SmallestDot and <= LargestDot && area.Height is >= SmallestDot and <= LargestDot && Math.Abs(area.Width - area.Height) < 1;

    private static Mark Order(float x0, float y0, float x1, float y1) => new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));

    private static Mark Intersect(Mark a, Mark b) => new(
        Math.Max(a.Left, b.Left),
        Math.Max(a.Top, b.Top),
        Math.Min(a.Right, b.Right),
        Math.Min(a.Bottom, b.Bottom));

    private static void AddRule(PageMarks marks, Mark rule)
    {
        // A clipped-away rule has a negative side.
        if (rule.Width > -1 && rule.Height > -1 && Math.Max(rule.Width, rule.Height) >= ShortestRule && Math.Min(rule.Width, rule.Height) <= ThinnestArea)
        {
            Add(marks.Rules, new Mark(rule.Left, rule.Top, Math.Max(rule.Left, rule.Right), Math.Max(rule.Top, rule.Bottom)));
        }
    }

    /// <summary>A rectangle inside the one before it, close to it on all sides, is the hole of a drawn border.</summary>
    private bool AddFrame(PageMarks marks, Mark inner)
    {
        if (_previous is not { } outer || inner.Left < outer.Left || inner.Top < outer.Top || inner.Right > outer.Right || inner.Bottom > outer.Bottom
            || Math.Max(Math.Max(inner.Left - outer.Left, outer.Right - inner.Right), Math.Max(inner.Top - outer.Top, outer.Bottom - inner.Bottom)) > ThinnestArea)
        {
            _previous = inner;
            return false;
        }

        if (marks.Fills.Count > 0 && marks.Fills[^1] == outer)
        {
            marks.Fills.RemoveAt(marks.Fills.Count - 1);
        }

        AddRule(marks, outer with { Bottom = inner.Top });
        AddRule(marks, outer with { Top = inner.Bottom });
        AddRule(marks, outer with { Right = inner.Left });
        AddRule(marks, outer with { Left = inner.Right });
        _previous = null;
        return true;
    }

    private int End(int subpath) => subpath + 1 < _subpaths.Count ? _subpaths[subpath + 1].From : _points.Count;

    private bool IsRectangle(int from, int end)
    {
        if (end - from is < 4 or > 6)
        {
            return false;
        }

        for (var i = from; i + 1 < end; i++)
        {
            if (Math.Abs(_points[i].X - _points[i + 1].X) > Straight && Math.Abs(_points[i].Y - _points[i + 1].Y) > Straight)
            {
                return false;
            }
        }

        return true;
    }

    private Mark BoundsOf(int from, int end)
    {
        var (left, top) = _points[from];
        var (right, bottom) = (left, top);
        for (var i = from + 1; i < end; i++)
        {
            left = Math.Min(left, _points[i].X);
            right = Math.Max(right, _points[i].X);
            top = Math.Min(top, _points[i].Y);
            bottom = Math.Max(bottom, _points[i].Y);
        }

        return new Mark(left, top, right, bottom);
    }
}
