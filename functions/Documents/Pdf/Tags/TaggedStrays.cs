using EhcpPipeline.Documents.Pdf.Layout;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>
/// Finds a place for the words that no element holds, such as the text of form fields: the line they stand on, or a paragraph of their own.
/// </summary>
internal sealed class TaggedStrays(TextBuffer buffer, TaggedParagraphs paragraphs)
{
    private const float SameBase = 0.35f;

    /// <summary>How near, in parts of the size, an artifact stands to the text it is part of: a root sign, a drawn letter.</summary>
    private const float ArtifactReach = 0.3f;

    /// <summary>False when words stand in a drawn table and it cannot be told in which cell.</summary>
    public bool Place(IEnumerable<PageWords> pages, List<FlowItem> items)
    {
        ILookup<int, (Paragraph Paragraph, int Index)>? tagged = null;
        foreach (var page in pages.Where(page => page.IsSound))
        {
            var words = new List<PlacedWord>();
            for (var i = 0; i < page.Words.Length; i++)
            {
                if (!page.Taken[i])
                {
                    words.Add(new PlacedWord(page.Page, page.Words[i]));
                }
            }

            if (words.Count == 0)
            {
                continue;
            }

            tagged ??= Lines(items).ToLookup(place => place.Paragraph.Lines[place.Index].Page);
            words.Sort(static (a, b) => Order(a.Word).CompareTo(Order(b.Word)) is var order and not 0 ? order : a.Word.Base.CompareTo(b.Word.Base));
            foreach (var line in Lines(words))
            {
                if (line.IsArtifact ? Beside(line, page, tagged[page.Page], ArtifactReach) : Place(line, page, tagged[page.Page], items))
                {
                    Take(page, line);
                }
                else if (!line.IsArtifact)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static IEnumerable<(Paragraph Paragraph, int Index)> Lines(IEnumerable<FlowItem> items) =>
        items.SelectMany(item => item.Paragraph is { } paragraph
            ? Enumerable.Range(0, paragraph.Lines.Count).Select(index => (paragraph, index))
            : Lines(item.Table!.Rows.SelectMany(row => row.Cells).Where(cell => !cell.ContinuesAbove).SelectMany(cell => cell.Items)));

    /// <summary>Lines that are all artifacts or hold none, one reading direction after the other.</summary>
    private IEnumerable<TextLine> Lines(List<PlacedWord> words) =>
        words.GroupBy(word => Order(word.Word)).SelectMany(group => new TaggedLines(buffer).Of([.. group]));

    private static int Order(in Word word) => (word.IsArtifact ? 4 : 0) + word.Turns;

    private static void Take(PageWords page, TextLine line)
    {
        foreach (var word in line.Words)
        {
            page.Taken[page.IndexOf(word)] = true;
        }
    }

    /// <summary>Adds words to the tagged line that they stand on, in one drawn cell with it.</summary>
    private bool Beside(TextLine line, PageWords page, IEnumerable<(Paragraph Paragraph, int Index)> tagged, float reach)
    {
        var cell = page.DrawnCell(line.Words[0]);
        var beside = tagged
            .Where(place => IsBeside(place.Paragraph.Lines[place.Index], line, reach) && page.DrawnCell(place.Paragraph.Lines[place.Index].Words[0]) == cell)
            .OrderBy(place => Distance(place.Paragraph.Lines[place.Index], line))
            .FirstOrDefault();
        if (beside.Paragraph is not { } paragraph)
        {
            return false;
        }

        var words = paragraph.Lines[beside.Index].Words.Concat(line.Words).OrderBy(word => word.Left).ToArray();
        paragraph.Lines[beside.Index] = new TextLine(words, buffer, page.Page);
        return true;
    }

    private bool Place(TextLine line, PageWords page, IEnumerable<(Paragraph Paragraph, int Index)> tagged, List<FlowItem> items)
    {
        if (Beside(line, page, tagged, float.MaxValue))
        {
            return true;
        }

        if (page.DrawnCell(line.Words[0]) is not null)
        {
            return false;
        }

        var own = paragraphs.Own(line);
        var before = items.FindIndex(item => IsAfter(item, line));
        items.Insert(before < 0 ? items.Count : before, new FlowItem(own, null));
        return true;
    }

    private static bool IsBeside(TextLine tagged, TextLine line, float reach) =>
        Distance(tagged, line) <= reach * line.Size
        && tagged.Words[0].Turns == line.Words[0].Turns && Math.Abs(tagged.Base - line.Base) < SameBase * Math.Max(tagged.Size, line.Size);

    private static float Distance(TextLine a, TextLine b) => Math.Max(a.Left - b.Right, b.Left - a.Right);

    private static bool IsAfter(FlowItem item, TextLine line)
    {
        var page = TaggedMerge.PageOf(item);
        return page > line.Page || (page == line.Page && First(item) is { } first && first.Page == line.Page && first.Base > line.Base);
    }

    private static TextLine? First(FlowItem item) => item.Paragraph?.First
        ?? item.Table?.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Items).Select(content => content.Paragraph?.First).FirstOrDefault(line => line is not null);
}
