using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Puts the rows outside drawn tables into reading order, columns and tables without lines among them.</summary>
internal sealed class BodyLayout(TextBuffer buffer, Rulings rulings, IReadOnlyList<Mark> fills)
{
    private const float NarrowestGutter = 0.9f;

    /// <summary>Headings or bullets that stand left of the lines below them.</summary>
    private const int FewestSetOut = 2;

    public List<PageItem> Arrange(List<TextLine> lines, List<Grid> grids)
    {
        var pieces = new List<(float Top, List<PageItem> Items)>();
        var reader = new BandReader(buffer, rulings);
        var rows = lines.ConvertAll(line => Row.Of(line));
        var forms = new FieldForms(rows, buffer);
        var cards = CardColumns.Find(fills, rulings, rows);
        var columns = cards is var (from, to, boxes) ? new PageColumns(rows, buffer, [(from, to)], boxes) : new PageColumns(rows, buffer, forms.Found ? [] : Gutters(rows, grids, reader), []);
        var ruled = new RuledColumns(rows, buffer, rulings, grids);
        for (var i = 0; i < rows.Count;)
        {
            if (forms.Read(i) is var (form, fields))
            {
                pieces.Add((rows[i].Line.Top, [new PageItem(null, form, null)]));
                i += fields;
                continue;
            }

            if ((ruled.Read(i) ?? columns.Read(i)) is var (text, beside))
            {
                pieces.Add((rows[i].Line.Top, text));
                i += beside;
                continue;
            }

            var band = rows[i].Parts.Length > 1 && !forms.IsTitle(i) ? Grow(rows, i, grids) : null;
            var taken = band?.Rows.Count ?? 1;
            if (band is not null && reader.Read(band) is { } items)
            {
                pieces.Add((rows[i].Line.Top, items));
            }
            else
            {
                // What is no table from its first row on is none from its second: trying again would cost the square of the page.
                pieces.AddRange(rows.GetRange(i, taken).Select(row => (row.Line.Top, new List<PageItem> { new(row.Line, null, null) })));
            }

            i += taken;
        }

        foreach (var grid in grids)
        {
            pieces.Add((grid.Top, [new PageItem(null, grid, null)]));
        }

        return [.. pieces.OrderBy(piece => piece.Top).SelectMany(piece => piece.Items)];
    }

    // The gutters between columns of text that are long enough to be known by themselves.
    private List<(float From, float To)> Gutters(List<Row> rows, List<Grid> grids, BandReader reader)
    {
        var gutters = new List<(float From, float To)>();
        for (var i = 0; i < rows.Count;)
        {
            var band = rows[i].Parts.Length > 1 ? Grow(rows, i, grids) : null;
            if (band is { Columns: 2 } && reader.IsColumns(band))
            {
                gutters.Add(band.Gutters[0]);
            }

            i += band?.Rows.Count ?? 1;
        }

        if (gutters.Count == 0 && StaggeredColumns.Gutter(rows) is { } gutter)
        {
            gutters.Add(gutter);
        }

        return gutters.ConvertAll(found => (found.From, RightEdge(rows, found)));
    }

    // Lists are set in: the column behind the gutter begins with its headings and bullets, left of most of its lines.
    private static float RightEdge(List<Row> rows, (float From, float To) gutter)
    {
        var edges = rows.SelectMany(row => row.Parts.Where(part => part.Left > gutter.From + (NarrowestGutter * row.Line.Size) && part.Left < gutter.To)).Select(part => part.Left).ToList();
        return edges.Count >= FewestSetOut ? edges.Min() : gutter.To;
    }

    private Band? Grow(List<Row> rows, int start, List<Grid> grids)
    {
        var headed = start + 1 < rows.Count && !IsParted(rows[start].Line, rows[start + 1].Line, grids) ? Band.Under(rows[start], rows[start + 1]) : null;
        var band = headed ?? new Band(rows[start]);
        for (var i = start + band.Rows.Count; i < rows.Count; i++)
        {
            if (IsParted(rows[i - 1].Line, rows[i].Line, grids) || !band.TryAdd(rows[i]))
            {
                break;
            }
        }

        band.Trim();
        band.Refine();
        band.JoinBullets(buffer);
        return band.Rows.Count > 1 ? band : null;
    }

    private static bool IsParted(TextLine above, TextLine below, List<Grid> grids)
    {
        foreach (var grid in grids)
        {
            if (grid.Top > above.Base - above.Size && grid.Top < below.Base)
            {
                return true;
            }
        }

        return false;
    }
}
