namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>The margins of a document's pages: upright and landscape pages have their own.</summary>
internal sealed class PageMargins
{
    private const float SameWidth = 20;

    /// <summary>Fewer lines than this say little of where the text could have run to.</summary>
    private const int FewestLines = 8;

    private readonly Dictionary<int, PageContent> _pages = [];
    private readonly Dictionary<int, Margins> _byWidth = [];
    private readonly Margins _usual;
    private readonly float _usualWidth;

    private PageMargins(IReadOnlyList<PageContent> pages, HashSet<TextLine> furniture)
    {
        var lines = new Dictionary<int, List<TextLine>>();
        foreach (var page in pages)
        {
            _pages[page.Number] = page;
            foreach (var item in page.Items)
            {
                if (item.Line is { } line && !furniture.Contains(line))
                {
                    var key = Key(WidthFor(line));
                    (lines.TryGetValue(key, out var there) ? there : lines[key] = []).Add(line);
                }
            }
        }

        if (lines.Count == 0)
        {
            return;
        }

        var most = lines.MaxBy(group => group.Value.Count).Value;
        _usual = Margins.Of(most);
        _usualWidth = WidthFor(most[0]);
        foreach (var (key, group) in lines.Where(group => group.Value.Count >= FewestLines || group.Value == most))
        {
            _byWidth[key] = Margins.Of(group);
        }
    }

    public static PageMargins Of(IReadOnlyList<PageContent> pages, HashSet<TextLine> furniture) => new(pages, furniture);

    /// <summary>Between which edges the text of the page stands that a line is on, in the line's own direction.</summary>
    public Margins For(TextLine line)
    {
        var width = WidthFor(line);
        return _byWidth.TryGetValue(Key(width), out var margins) ? margins : _usual with { Right = width - (_usualWidth - _usual.Right) };
    }

    private float WidthFor(TextLine line) =>
        _pages.TryGetValue(line.Page, out var page) ? line.Words[0].Turns % 2 == 0 ? page.Width : page.Height : _usualWidth;

    private static int Key(float width) => (int)MathF.Round(width / SameWidth);
}
