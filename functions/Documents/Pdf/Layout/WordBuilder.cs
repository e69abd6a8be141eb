using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Cuts the glyphs of a page into words: at spaces, at gaps wider than kerning, and wherever the pen jumps.</summary>
internal sealed class WordBuilder(TextBuffer buffer)
{
    /// <summary>Gaps in parts of the font size. Kerning stays below a tenth, the narrowest set spaces above an eighth.</summary>
    private const float WordGap = 0.11f;

    /// <summary>The same beyond the set distance of spaced letters, which leaves kerning less room.</summary>
    private const float SpacedGap = 0.05f;
    private const float Overlap = 0.35f;
    private const float BaseShift = 0.12f;

    /// <summary>The text of a glyph that takes room and reads as nothing (word joiner).</summary>
    public const int Nothing = 0x2060;

    private readonly List<Word> _words = [];
    private Pending _word;

    /// <summary>The words in the order shown. The list is the builder's own and lives until the next page.</summary>
    public List<Word> Build(PageMarks marks)
    {
        _words.Clear();
        _word = default;
        var space = false;
        foreach (ref readonly var glyph in marks.Glyphs)
        {
            if (IsSpace(glyph.Text))
            {
                Close(spaceAfter: true);
                space = true;
                continue;
            }

            var (left, right, baseLine) = Turn(glyph, marks);
            if (glyph.Text == Nothing)
            {
                // What stood before a struck passage and what stands after it may be one word and its full stop.
                if (_word.Length > 0 && Continues(glyph, left, baseLine))
                {
                    _word.Pen = right;
                }
                else
                {
                    Close();
                }

                continue;
            }

            if (_word.Length > 0 && !Continues(glyph, left, baseLine))
            {
                Close();
            }

            if (_word.Length == 0)
            {
                _word = new Pending
                {
                    Start = buffer.Length,
                    Left = left,
                    Right = right,
                    Base = baseLine,
                    Size = glyph.Size,
                    Mcid = glyph.Mcid,
                    Turns = glyph.Turns,
                    Marks = glyph.Marks,
                    SpaceBefore = space,
                };
                space = false;
            }

            buffer.Append(glyph.Text);
            _word.Length = buffer.Length - _word.Start;
            _word.Left = Math.Min(_word.Left, left);
            _word.Right = Math.Max(_word.Right, right);
            _word.IsSpaced = glyph.Apart > 0 && IsLetter(glyph.Text);
            _word.Pen = right + (_word.IsSpaced ? glyph.Apart : 0);
        }

        Close();
        SpacedLetters.Join(_words, buffer);
        return _words;
    }

    private static bool IsSpace(int text) => text is ' ' or 0xA0 or 0x3000 or (>= 0x2000 and <= 0x200B) or 0x202F or 0x205F or 0xFEFF;

    private static bool IsLetter(int text) => text is >= 0 and < 0x10000 && char.IsLetter((char)text);

    /// <summary>The glyph in the coordinates of its own reading direction.</summary>
    private static (float Left, float Right, float Base) Turn(in Glyph glyph, PageMarks marks)
    {
        var (left, baseLine) = Direction.Turn(glyph.X, glyph.Y, glyph.Turns, marks.Width, marks.Height);
        var (right, _) = Direction.Turn(glyph.EndX, glyph.EndY, glyph.Turns, marks.Width, marks.Height);
        return left <= right ? (left, right, baseLine) : (right, left, baseLine);
    }

    private bool Continues(in Glyph glyph, float left, float baseLine)
    {
        var gap = left - _word.Pen;
        return glyph.Turns == _word.Turns
            && Math.Abs(baseLine - _word.Base) <= BaseShift * _word.Size
            && gap <= (_word.IsSpaced ? SpacedGap : WordGap) * _word.Size
            && gap >= -Overlap * _word.Size
            && glyph.Size <= 1.25f * _word.Size
            && glyph.Size >= 0.8f * _word.Size
            && glyph.Mcid == _word.Mcid
            && glyph.Marks == _word.Marks;
    }

    private void Close(bool spaceAfter = false)
    {
        if (_word.Length > 0)
        {
            _words.Add(new Word(_word.Left, _word.Right, _word.Base, _word.Size, _word.Start, _word.Length, _word.Mcid, _word.Turns, _word.Marks, _word.SpaceBefore, spaceAfter));
            _word = default;
        }
    }

    private struct Pending
    {
        public float Left;
        public float Right;
        public float Pen;
        public float Base;
        public float Size;
        public int Start;
        public int Length;
        public int Mcid;
        public byte Turns;
        public GlyphMarks Marks;
        public bool SpaceBefore;
        public bool IsSpaced;
    }
}
