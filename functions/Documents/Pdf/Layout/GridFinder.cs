using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Finds tables in ruling lines: lines that touch belong together, and the cells lie between them.</summary>
internal sealed class GridFinder
{
    private const float Touch = 3.2f;
    private const float Same = 3.2f;
    private const float Corner = 10;

    /// <summary>A drawing is no table: more lines than this in one figure are left alone.</summary>
    private const int MostLines = 1200;
    private const int MostCells = 20_000;

    private readonly List<Segment> _across;
    private readonly List<Segment> _down;
    private readonly int[] _group;
    private readonly int _page;

    private GridFinder(Rulings rulings, int page)
    {
        _across = rulings.Across;
        _down = rulings.Down;
        _page = page;
        _group = new int[_across.Count + _down.Count];
    }

    public static List<Grid> Find(Rulings rulings, List<Mark> fills, int page, ReadDeadline deadline)
    {
        if (rulings.Across.Count < 2 || rulings.Down.Count < 2 || rulings.Across.Count + rulings.Down.Count > MostLines)
        {
            return [];
        }

        var grids = new GridFinder(BannerLines.With(rulings, fills), page).Run(deadline);
        foreach (var grid in grids)
        {
            Shade(grid, fills);
        }

        return grids;
    }

    private List<Grid> Run(ReadDeadline deadline)
    {
        for (var i = 0; i < _group.Length; i++)
        {
            _group[i] = i;
        }

        for (var h = 0; h < _across.Count; h++)
        {
            deadline.Check();
            for (var v = 0; v < _down.Count; v++)
            {
                if (Touches(_across[h], _down[v]))
                {
                    _group[Root(h)] = Root(_across.Count + v);
                }
            }
        }

        var grids = new List<Grid>();
        foreach (var figure in Enumerable.Range(0, _group.Length).GroupBy(Root))
        {
            if (Make(figure) is { } grid)
            {
                grids.Add(grid);
            }
        }

        grids.Sort(static (a, b) => a.Top.CompareTo(b.Top) is var order and not 0 ? order : a.Left.CompareTo(b.Left));
        return grids;
    }

    private static bool Touches(Segment across, Segment down) => across.Covers(down.At, Touch) && down.Covers(across.At, Touch);

    private int Root(int item)
    {
        while (_group[item] != item)
        {
            _group[item] = _group[_group[item]];
            item = _group[item];
        }

        return item;
    }

    private Grid? Make(IEnumerable<int> figure)
    {
        var across = new List<Segment>();
        var down = new List<Segment>();
        foreach (var item in figure)
        {
            if (item < _across.Count)
            {
                across.Add(_across[item]);
            }
            else
            {
                down.Add(_down[item - _across.Count]);
            }
        }

        // A line that meets only one other, at its end, is an underline or a stray stroke.
        across.RemoveAll(line => Meetings(line, down) < 2);
        down.RemoveAll(line => Meetings(line, across) < 1);
        if (across.Count < 1 || down.Count < 2)
        {
            return null;
        }

        var columns = Places(down.Select(line => line.At));
        var top = Math.Min(across.Min(line => line.At), down.Min(line => line.From));
        var bottom = Math.Max(across.Max(line => line.At), down.Max(line => line.To));
        var openBelow = bottom - across.Max(line => line.At) > 2 * Same && !IsRounded(columns, bottom);
        var openAbove = across.Min(line => line.At) - top > 2 * Same && !IsRounded(columns, top);
        var rows = Places(across.Select(line => line.At).Append(top).Append(bottom));
        if (columns.Length < 2 || rows.Length < 2 || (columns.Length - 1) * (rows.Length - 1) > MostCells)
        {
            return null;
        }

        var cells = new CellMerger(columns, rows, across, down).Cells();
        return cells.Count < 2 ? null : new Grid { Page = _page, Columns = columns, Rows = rows, Cells = cells, OpenBelow = openBelow, OpenAbove = openAbove };
    }

    // A box with round corners: the line along its head or foot ends before the sides begin.
    private bool IsRounded(float[] columns, float edge) =>
        _across.Exists(line => Math.Abs(line.At - edge) < Corner && line.From > columns[0] - Same && line.To < columns[^1] + Same && line.Length > columns[^1] - columns[0] - (2 * Corner) - (2 * Same));

    private static int Meetings(Segment line, List<Segment> others) => others.Count(other => line.Covers(other.At, Touch) && other.Covers(line.At, Touch));

    private static float[] Places(IEnumerable<float> all)
    {
        var places = new List<float>();
        foreach (var place in all.Order())
        {
            if (places.Count == 0 || place - places[^1] > Same)
            {
                places.Add(place);
            }
        }

        return [.. places];
    }

    private static void Shade(Grid grid, List<Mark> fills)
    {
        foreach (var fill in fills)
        {
            if (fill.Right < grid.Left || fill.Left > grid.Right || fill.Bottom < grid.Top || fill.Top > grid.Bottom)
            {
                continue;
            }

            foreach (var cell in grid.Cells)
            {
                var (x, y) = ((cell.Left + cell.Right) / 2, (cell.Top + cell.Bottom) / 2);
                if (x > fill.Left && x < fill.Right && y > fill.Top && y < fill.Bottom)
                {
                    cell.Shaded = true;
                }
            }
        }
    }
}
