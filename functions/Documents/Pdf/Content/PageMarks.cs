using System.Buffers;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>A horizontal or vertical stroke, or a filled area, in points right and down from the page's top left corner.</summary>
internal readonly record struct Mark(float Left, float Top, float Right, float Bottom)
{
    public float Width => Right - Left;

    public float Height => Bottom - Top;
}

/// <summary>What a page shows: glyphs in the order shown, strokes, filled areas, and how much of it is pictures. Reused from page to page; its glyphs are from the shared pool.</summary>
internal sealed class PageMarks : IDisposable
{
    /// <summary>No table or drawing that can be made sense of has more lines or areas; what is beyond is left out.</summary>
    public const int MostMarks = 50_000;

    private Glyph[] _glyphs = ArrayPool<Glyph>.Shared.Rent(4096);

    public int GlyphCount { get; private set; }

    public Span<Glyph> Glyphs => _glyphs.AsSpan(0, GlyphCount);

    public List<Mark> Rules { get; } = [];

    public List<Mark> Fills { get; } = [];

    /// <summary>Small filled or drawn dots and squares: a browser draws its bullets so.</summary>
    public List<Mark> Dots { get; } = [];

    public int Images { get; set; }

    /// <summary>Codes whose text is not known.</summary>
    public int Unmapped { get; set; }

    /// <summary>The page as shown, in points.</summary>
    public float Width { get; private set; }

    public float Height { get; private set; }

    public void Start(float width, float height)
    {
        GlyphCount = 0;
        Rules.Clear();
        Fills.Clear();
        Dots.Clear();
        Images = 0;
        Unmapped = 0;
        Width = width;
        Height = height;
    }

    public ref Glyph Add()
    {
        if (GlyphCount == _glyphs.Length)
        {
            var larger = ArrayPool<Glyph>.Shared.Rent(_glyphs.Length * 2);
            Glyphs.CopyTo(larger);
            ArrayPool<Glyph>.Shared.Return(_glyphs);
            _glyphs = larger;
        }

        return ref _glyphs[GlyphCount++];
    }

    public void RemoveGlyphs(int from) => GlyphCount = from;

    public void Dispose()
    {
        ArrayPool<Glyph>.Shared.Return(_glyphs);
        _glyphs = [];
        GlyphCount = 0;
    }
}
