using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Pdf.Layout;
using EhcpPipeline.Documents.Tools;

namespace EhcpPipeline.Documents.Pdf;

/// <summary>Gives recognised pages to the layout as if the file itself had shown their words and rules.</summary>
internal sealed class OpticalLayer(IReadOnlyList<OpticalPage> pages)
{
    private readonly Dictionary<int, OpticalPage> _pages = pages.Where(page => page.Words.Count > 0).GroupBy(page => page.Page).ToDictionary(group => group.Key, group => group.First());

    public IReadOnlyList<int> Pages => [.. _pages.Keys.Order()];

    /// <summary>The words of a page, their characters in <paramref name="buffer"/>, and its rules in <paramref name="marks"/>; null where the page was not recognised.</summary>
    public List<Word>? Words(int page, TextBuffer buffer, PageMarks marks)
    {
        if (!_pages.TryGetValue(page, out var read))
        {
            return null;
        }

        marks.Start(read.Width, read.Height);
        marks.Rules.AddRange(read.Rules.Select(rule => new Mark(rule.Left, rule.Top, rule.Right, rule.Bottom)));
        var words = new List<Word>(read.Words.Count);
        foreach (var word in read.Words)
        {
            var start = buffer.Length;
            foreach (var character in word.Text)
            {
                buffer.Append(character);
            }

            words.Add(new Word(word.Left, word.Right, word.Base, word.Size, start, word.Text.Length, -1, 0, GlyphMarks.Optical | (word.Bold ? GlyphMarks.Bold : 0), true, true)
            {
                Doubt = (byte)(100 - Math.Clamp(word.Confidence, 0, 100)),
            });
        }

        return words;
    }
}
