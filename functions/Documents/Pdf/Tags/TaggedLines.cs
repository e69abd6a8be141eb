using System.Runtime.InteropServices;
using EhcpPipeline.Documents.Pdf.Layout;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>A word of an element, with its page.</summary>
internal readonly record struct PlacedWord(int Page, Word Word);

/// <summary>Puts an element's words on lines. Their order is the element's: only words on one line are ordered by place.</summary>
internal sealed class TaggedLines(TextBuffer buffer)
{
    /// <summary>A rise of more than this, in parts of the size, is no raised letter: the text goes on at the head of another column.</summary>
    private const float Rise = 0.9f;

    private readonly List<Word> _run = [];

    public List<TextLine> Of(List<PlacedWord> words)
    {
        var lines = new List<TextLine>();
        _run.Clear();
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && StartsAnew(words[i - 1], words[i]))
            {
                Close(lines, words[i - 1].Page);
            }

            _run.Add(words[i].Word);
        }

        if (_run.Count > 0)
        {
            Close(lines, words[^1].Page);
        }

        return lines;
    }

    private static bool StartsAnew(in PlacedWord last, in PlacedWord next) =>
        last.Page != next.Page || last.Word.Turns != next.Word.Turns || next.Word.Base < last.Word.Base - (Rise * Math.Max(last.Word.Size, next.Word.Size));

    private void Close(List<TextLine> lines, int page)
    {
        lines.AddRange(LineBuilder.Build(CollectionsMarshal.AsSpan(_run), buffer, page));
        _run.Clear();
    }
}
