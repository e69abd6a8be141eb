using EhcpPipeline.Documents.Pdf.Fonts;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>The text object: text and line matrices, and shown strings turned into glyphs (ISO 32000-1, 9.4).</summary>
internal sealed class TextShower(PageMarks marks, DecodeBudget budget)
{
    private const float LargestCoordinate = 1e6f;
    private const float OffPage = 2;

    /// <summary>Ten times what the smallest print on the largest sheet holds. A page's letters are in memory at once, with their places.</summary>
    private const int MostOnPage = 500_000;
    private const double LeastTracking = 0.05;
    private const double MostTracking = 0.5;

    private Matrix _text = Matrix.Identity;
    private Matrix _line = Matrix.Identity;
    private long _shown;

    public int Mcid { get; set; } = -1;

    public GlyphMarks Marks { get; set; }

    public bool Hidden { get; set; }

    /// <summary>The matrices, to be given back to <see cref="Restore"/> after a form drawn inside a text object.</summary>
    public (Matrix Text, Matrix Line) Snapshot() => (_text, _line);

    public void Restore((Matrix Text, Matrix Line) snapshot) => (_text, _line) = snapshot;

    public void Begin() => Set(Matrix.Identity);

    public void Set(Matrix matrix)
    {
        _text = matrix;
        _line = matrix;
    }

    public void MoveLine(double x, double y)
    {
        _line = new Matrix(1, 0, 0, 1, x, y).Then(_line);
        _text = _line;
    }

    /// <summary>Moves by a number of a TJ array, in thousandths of text space.</summary>
    public void Adjust(in GraphicsState state, double thousandths)
    {
        var by = -thousandths / 1000 * state.FontSize;
        if (state.Font?.Vertical == true)
        {
            Advance(0, by);
        }
        else
        {
            Advance(by * state.Stretch, 0);
        }
    }

    public void Show(in GraphicsState state, ReadOnlySpan<byte> shown)
    {
        if (state.Font is not { } font)
        {
            return;
        }

        var map = _text.Then(state.Ctm);
        var vertical = font.Vertical;
        var (stepX, stepY) = vertical ? (-map.C, -map.D) : (map.A * state.Stretch, map.B * state.Stretch);
        var turns = Turns(stepX * Math.Sign(state.FontSize), stepY * Math.Sign(state.FontSize));
        var size = (float)(Math.Abs(state.FontSize) * Math.Sqrt((map.C * map.C) + (map.D * map.D))) * font.SizeScale;
        var x = map.E + (state.Rise * map.C);
        var y = map.F + (state.Rise * map.D);
        var marksOf = Marks | (font.Bold || state.RenderMode == 2 ? GlyphMarks.Bold : 0) | (state.RenderMode == 3 ? GlyphMarks.Invisible : 0);
        // Letters set apart throughout are one word still: the space after each belongs to it.
        var tracking = state.CharSpace > LeastTracking * Math.Abs(state.FontSize) ? Math.Min(state.CharSpace, MostTracking * Math.Abs(state.FontSize)) : 0;
        var apart = (float)(tracking * Math.Sqrt((stepX * stepX) + (stepY * stepY)));
        double total = 0;
        Count(shown.Length);
        for (var at = 0; at < shown.Length;)
        {
            var glyph = font.Next(shown, ref at);
            var width = glyph.Width * state.FontSize;
            if (!Hidden)
            {
                Add(glyph.Text, x + (total * stepX), y + (total * stepY), width * stepX, width * stepY, size, turns, marksOf, apart);
            }

            total += width + state.CharSpace + (glyph.IsSpaceCode ? state.WordSpace : 0);
        }

        if (vertical)
        {
            Advance(0, -total);
        }
        else
        {
            Advance(total * state.Stretch, 0);
        }
    }

    private static byte Turns(double x, double y)
    {
        if (Math.Abs(x) >= Math.Abs(y))
        {
            return (byte)(x < 0 ? 2 : 0);
        }

        return (byte)(y > 0 ? 1 : 3);
    }

    private void Add(int text, double x, double y, double dx, double dy, float size, byte turns, GlyphMarks marksOf, float apart)
    {
        if (text == TextPool.Unmapped)
        {
            marks.Unmapped++;
            return;
        }

        // Written so that coordinates that are not numbers are left out too.
        if (!(Math.Abs(x) < LargestCoordinate && Math.Abs(y) < LargestCoordinate && Math.Abs(dx) < LargestCoordinate && Math.Abs(dy) < LargestCoordinate && size < LargestCoordinate))
        {
            return;
        }

        // What lies off the page nobody sees: leftovers of a cropped or cut-up layout.
        if (Math.Max(x, x + dx) < -OffPage || Math.Min(x, x + dx) > marks.Width + OffPage || Math.Max(y, y + dy) < -OffPage || Math.Min(y, y + dy) > marks.Height + OffPage)
        {
            return;
        }

        if (marks.GlyphCount >= MostOnPage)
        {
            throw PdfFailureException.Limit(nameof(ReadLimits.Characters));
        }

        ref var glyph = ref marks.Add();
        glyph.X = (float)x;
        glyph.Y = (float)y;
        glyph.EndX = (float)(x + dx);
        glyph.EndY = (float)(y + dy);
        glyph.Size = Math.Max(size, 0.01f);
        glyph.Text = text;
        glyph.Mcid = Mcid;
        glyph.Turns = turns;
        glyph.Marks = marksOf;
        glyph.Apart = apart;
    }

    private void Advance(double x, double y) => _text = _text with { E = _text.E + (x * _text.A) + (y * _text.C), F = _text.F + (x * _text.B) + (y * _text.D) };

    private void Count(int characters)
    {
        _shown += characters;
        if (_shown > 2L * budget.Limits.Characters)
        {
            throw PdfFailureException.Limit(nameof(ReadLimits.Characters));
        }
    }
}
