using EhcpPipeline.Documents.Pdf.Fonts;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>The open marked-content sequences. Replacement text (ActualText) takes the place of the glyphs it covers when a sequence closes.</summary>
internal sealed class MarkedContentStack(PageMarks marks, TextShower text, TextPool texts)
{
    private const int Deepest = 1024;
    private const float SameLine = 0.5f;

    private readonly List<MarkedContent> _open = [];
    private int _overflow;

    public void Clear()
    {
        _open.Clear();
        _overflow = 0;
        Apply();
    }

    public void Open(int mcid, bool artifact, bool hidden, string? actualText)
    {
        if (_open.Count >= Deepest)
        {
            _overflow++;
            return;
        }

        var outer = _open.Count > 0 ? _open[^1] : new MarkedContent(-1, false, false, null, 0);
        _open.Add(new MarkedContent(mcid >= 0 ? mcid : outer.Mcid, artifact || outer.Artifact, hidden || outer.Hidden, actualText, marks.GlyphCount));
        Apply();
    }

    public void Close()
    {
        if (_overflow > 0)
        {
            _overflow--;
            return;
        }

        if (_open.Count == 0)
        {
            return;
        }

        var closed = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (closed.ActualText is { } actual)
        {
            Replace(closed.FirstGlyph, actual);
        }

        Apply();
    }

    public void CloseAll()
    {
        while (_open.Count > 0)
        {
            _overflow = 0;
            Close();
        }
    }

    /// <summary>The MCID in a property list written out before BDC, or -1.</summary>
    public static int Mcid(Operands operands, ReadOnlySpan<byte> content)
    {
        var at = Value(operands, content, "MCID"u8);
        return operands[at].Kind == TokenKind.Number ? (int)Math.Clamp(operands[at].Number, -1, int.MaxValue) : -1;
    }

    public static string? ActualText(Operands operands, ReadOnlySpan<byte> content)
    {
        var at = Value(operands, content, "ActualText"u8);
        return operands[at].Kind == TokenKind.String ? TextStrings.Decode(operands.Text(operands[at])) : null;
    }

    private static int Value(Operands operands, ReadOnlySpan<byte> content, ReadOnlySpan<byte> key)
    {
        for (var i = 1; i + 1 < operands.Count; i++)
        {
            if (operands[i].Kind == TokenKind.Name && content.Slice(operands[i].Start, operands[i].Length).SequenceEqual(key))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private void Apply()
    {
        var now = _open.Count > 0 ? _open[^1] : new MarkedContent(-1, false, false, null, 0);
        text.Mcid = now.Mcid;
        text.Hidden = now.Hidden;
        text.Marks = now.Artifact ? GlyphMarks.Artifact : GlyphMarks.None;
    }

    private void Replace(int from, string actual)
    {
        var glyphs = marks.Glyphs[Math.Min(from, marks.GlyphCount)..];
        if (glyphs.IsEmpty)
        {
            return;
        }

        // Text that replaces several lines would lose their places: then the glyphs speak for themselves.
        ref var first = ref glyphs[0];
        foreach (ref readonly var glyph in glyphs)
        {
            if (Math.Abs(glyph.Y - first.Y) > SameLine * first.Size && first.Turns is 0 or 2)
            {
                return;
            }
        }

        first.EndX = glyphs[^1].EndX;
        first.EndY = glyphs[^1].EndY;
        first.Text = texts.Of(actual);
        marks.RemoveGlyphs(first.Text == TextPool.Unmapped ? from : from + 1);
    }
}
