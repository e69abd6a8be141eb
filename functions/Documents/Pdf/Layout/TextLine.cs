using System.Text;
using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Words on one base line, from left to right.</summary>
internal sealed class TextLine
{
    /// <summary>Closer than this, in parts of the size, words shown apart are one: a style change inside a word, or a raised letter.</summary>
    private const float Glue = 0.08f;

    private readonly TextBuffer _buffer;

    public TextLine(Word[] words, TextBuffer buffer, int page)
    {
        Words = words;
        Page = page;
        _buffer = buffer;
        Left = float.MaxValue;
        Right = float.MinValue;
        var letters = 0;
        var bold = 0;
        foreach (var word in words)
        {
            Left = Math.Min(Left, word.Left);
            Right = Math.Max(Right, word.Right);
            letters += word.Length;
            bold += word.IsBold ? word.Length : 0;
            if (word.Size > Size)
            {
                Size = word.Size;
                Base = word.Base;
            }
        }

        IsBold = bold > 0 && bold >= letters * 0.9;
        Letters = letters;
    }

    public Word[] Words { get; }

    public int Page { get; }

    public float Left { get; }

    public float Right { get; }

    public float Base { get; }

    public float Size { get; }

    public int Letters { get; }

    public bool IsBold { get; }

    public float Top => Base - (0.75f * Size);

    public float Bottom => Base + (0.22f * Size);

    /// <summary>A space is shown after the last word: office programs leave one where they break a line, and none where the writer did.</summary>
    public bool EndsWithSpace => Words[^1].SpaceAfter;

    public bool IsOptical => (Words[0].Marks & GlyphMarks.Optical) != 0;

    public bool IsInvisible => (Words[0].Marks & GlyphMarks.Invisible) != 0;

    public bool IsArtifact => Words[0].IsArtifact;

    /// <summary>Read in another direction than left to right.</summary>
    public bool Turned => Words[0].Turns != 0;

    public ReadOnlySpan<char> TextOf(in Word word) => _buffer.Slice(word.Start, word.Length);

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    /// <summary>Appends the line's words, from one on, with single spaces between them.</summary>
    public void Append(StringBuilder text, int from = 0)
    {
        for (var i = from; i < Words.Length; i++)
        {
            if (i > from && IsApart(Words[i - 1], Words[i]))
            {
                text.Append(' ');
            }

            text.Append(TextOf(Words[i]));
        }
    }

    public static bool IsApart(in Word left, in Word right) =>
        right.SpaceBefore || right.Left - left.Right > Glue * Math.Max(left.Size, right.Size) || right.Left - left.Right < -0.5f * left.Size;
}
