using System.Runtime.InteropServices;
using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Takes out text that is struck through: a plan printed with its tracked changes showing says it no longer, and changes are read as accepted. A line
/// strikes text when it runs through the middle of letters and starts and ends where they do; the lines of tables do neither.
/// </summary>
internal sealed class StruckText
{
    private const float Thickest = 2;
    private const float Highest = 0.5f;
    private const float Lowest = 0.14f;
    private const float EndSlack = 0.35f;
    private const float Covered = 0.8f;

    private readonly List<Strike> _strikes = [];
    private bool[] _heights = [];

    /// <summary>Blanks struck glyphs; true when there were any.</summary>
    public bool Remove(PageMarks marks)
    {
        Collect(marks);
        if (_strikes.Count == 0)
        {
            return false;
        }

        var strikes = CollectionsMarshal.AsSpan(_strikes);
        foreach (ref readonly var glyph in marks.Glyphs)
        {
            if (Near(glyph))
            {
                foreach (ref var strike in strikes)
                {
                    strike.Measure(glyph);
                }
            }
        }

        _strikes.RemoveAll(strike => !strike.IsSound);
        return _strikes.Count > 0 && Blank(marks);
    }

    private void Collect(PageMarks marks)
    {
        _strikes.Clear();
        var height = (int)Math.Clamp(marks.Height, 1, 20_000) + 2;
        if (_heights.Length < height)
        {
            _heights = new bool[height];
        }

        Array.Clear(_heights);
        foreach (var rule in marks.Rules)
        {
            var middle = (rule.Top + rule.Bottom) / 2;
            if (rule.Height <= Thickest && rule.Width > rule.Height && rule.Width < 0.98f * marks.Width && middle >= 0 && middle < height)
            {
                _strikes.Add(new Strike(rule));
                _heights[(int)middle] = true;
            }
        }
    }

    private bool Near(in Glyph glyph)
    {
        if (glyph.Turns != 0)
        {
            return false;
        }

        var to = Math.Min(_heights.Length - 1, (int)(glyph.Y - (Lowest * glyph.Size)));
        for (var y = Math.Max(0, (int)(glyph.Y - (Highest * glyph.Size))); y <= to; y++)
        {
            if (_heights[y])
            {
                return true;
            }
        }

        return false;
    }

    private bool Blank(PageMarks marks)
    {
        var any = false;
        foreach (ref var glyph in marks.Glyphs)
        {
            if (!Near(glyph))
            {
                continue;
            }

            foreach (var strike in _strikes)
            {
                if (strike.Crosses(glyph))
                {
                    any |= glyph.Text != ' ';
                    glyph.Text = WordBuilder.Nothing;
                    break;
                }
            }
        }

        return any;
    }

    /// <summary>A line that may strike text, and what it was seen to cross.</summary>
    private struct Strike(Mark rule)
    {
        private readonly float _y = (rule.Top + rule.Bottom) / 2;
        private readonly Mark _rule = rule;
        private float _left = float.MaxValue;
        private float _right = float.MinValue;
        private float _covered;
        private float _size;

        public readonly bool IsSound =>
            _covered >= Covered * _rule.Width
            && Math.Abs(_left - _rule.Left) <= EndSlack * _size
            && Math.Abs(_right - _rule.Right) <= EndSlack * _size;

        public readonly bool Crosses(in Glyph glyph)
        {
            var middle = (glyph.X + glyph.EndX) / 2;
            return glyph.Turns == 0 && middle > _rule.Left && middle < _rule.Right && _y > glyph.Y - (Highest * glyph.Size) && _y < glyph.Y - (Lowest * glyph.Size);
        }

        public void Measure(in Glyph glyph)
        {
            if (Crosses(glyph))
            {
                _left = Math.Min(_left, glyph.X);
                _right = Math.Max(_right, glyph.EndX);
                _covered += glyph.EndX - glyph.X;
                _size = Math.Max(_size, glyph.Size);
            }
        }
    }
}
