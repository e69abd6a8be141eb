using EhcpPipeline.Documents.Pdf.Layout;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>Makes paragraphs of elements' words: their lines, the marker of an item, and the line breaks that the writer set.</summary>
internal sealed class TaggedParagraphs(TextBuffer buffer, Leading leading, LineEnds ends, PageMargins margins)
{
    private const int OwnEdgeFrom = 3;
    private const float SameLeft = 2;

    private readonly TaggedLines _lines = new(buffer);

    public Paragraph Make(List<PlacedWord> words, List<PlacedWord> label, int heading, int item)
    {
        var lines = _lines.Of(words);
        var marker = item > 0 ? Label(label, lines) : "";
        var paragraph = new Paragraph(lines[0], isItem: false, margins.For(lines[0])) { Tag = new ParagraphTag(heading, item, marker) };
        paragraph.Lines.AddRange(lines[1..]);
        return paragraph;
    }

    /// <summary>A paragraph of a line that no element holds.</summary>
    public Paragraph Own(TextLine line) => new(line, isItem: false, margins.For(line)) { Tag = new ParagraphTag(0, 0, ""), SpaceAbove = 10 };

    /// <summary>The space above a paragraph, as <see cref="ParagraphBuilder"/> measures it.</summary>
    public void Space(Paragraph paragraph, Paragraph? above) =>
        paragraph.SpaceAbove = above is null || above.Last.Page != paragraph.First.Page || above.Last.Base > paragraph.First.Base
            ? 10
            : (paragraph.First.Base - above.Last.Base) / Math.Max(1, leading.Of(paragraph.First.Size));

    /// <summary>Finds the line ends that the margin did not make. The edges are the cell's, or those of the page's text.</summary>
    public void FindBreaks(Paragraph paragraph, Margins? cell)
    {
        var lines = paragraph.Lines;
        var edges = cell ?? (lines.Count >= OwnEdgeFrom ? Edges(lines) : margins.For(lines[0]));
        for (var i = 1; i < lines.Count; i++)
        {
            if (ends.BreaksWord(lines[i - 1], lines[i], edges))
            {
                paragraph.CutWords.Add(lines[i - 1]);
            }
            else if (lines[i].Left - edges.Left < (edges.Right - edges.Left) / 2 && !ends.RunsOn(lines[i - 1], lines[i], edges))
            {
                (paragraph.Breaks ??= new HashSet<TextLine>(ReferenceEqualityComparer.Instance)).Add(lines[i - 1]);
            }
        }
    }

    /// <summary>A block set in from the right has an edge of its own, which most of its lines run to.</summary>
    private Margins Edges(List<TextLine> lines)
    {
        var page = margins.For(lines[0]);
        if (lines.Skip(1).Any(line => Math.Abs(line.Left - lines[1].Left) > SameLeft))
        {
            return page;
        }

        var own = page with { Right = lines.Max(line => line.Right) };
        var running = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            running += ends.RunsOn(lines[i - 1], lines[i], own) ? 1 : 0;
        }

        return running * 4 >= 3 * (lines.Count - 1) ? own : page;
    }

    /// <summary>The label an element gives, or else the marker that the first line starts with, which is then taken off it.</summary>
    private string Label(List<PlacedWord> label, List<TextLine> lines)
    {
        if (label.Count > 0)
        {
            return string.Join(' ', _lines.Of(label));
        }

        var first = lines[0];
        if (!ListMarker.IsMarker(first))
        {
            return "";
        }

        lines[0] = new TextLine(first.Words[1..], buffer, first.Page);
        return first.TextOf(first.Words[0]).ToString();
    }
}
