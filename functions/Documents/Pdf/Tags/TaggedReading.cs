using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Pdf.Layout;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>
/// Reads the pages of a tagged document by its tags, where these are sound; pages that they do not cover keep what the layout made of them.
/// </summary>
internal sealed class TaggedReading
{
    private readonly PdfDictionary _root;
    private readonly Dictionary<int, PageWords> _pages = [];

    private TaggedReading(PdfDictionary root) => _root = root;

    /// <summary>Null for a document without tags.</summary>
    public static TaggedReading? Start(ObjectStore objects) => TagTree.RootOf(objects) is { } root ? new TaggedReading(root) : null;

    /// <summary>Keeps the words of a page after the layout has seen them.</summary>
    public void Add(PageContent page, List<Word> words) =>
        _pages[page.Number] = new PageWords(page.Number, words)
        {
            Height = page.Height,
            Grids = [.. page.Items.Where(item => item.Grid is { IsAligned: false }).SelectMany(item => item.Grid!.WithNested())],
        };

    /// <summary>The body, or null when the tags are not sound. <paramref name="layout"/> reads the given pages by their looks.</summary>
    public TaggedBody? Read(ObjectStore objects, IReadOnlyList<Page> pages, ContentKeys keys, TaggedSources sources, Func<IReadOnlyList<PageContent>, List<FlowItem>> layout)
    {
        if (!TagSoundness.IsWorthReading(_pages.Values) || TagTree.Read(objects, pages, keys, _root) is not { } tree)
        {
            return null;
        }

        MarkFurniture(sources.Furniture);
        if (!TagSoundness.FindPages(_pages.Values, tree))
        {
            return null;
        }

        try
        {
            var paragraphs = new TaggedParagraphs(sources.Buffer, sources.Leading, sources.Ends, sources.Margins);
            var flow = new TaggedFlow(_pages, sources.Buffer, paragraphs, objects.Budget.Deadline);
            var items = flow.Of(tree.Root);
            return TagSoundness.IsSound(flow, items, _pages.Values) && new TaggedStrays(sources.Buffer, paragraphs).Place(_pages.Values, items)
                ? new TaggedBody(TaggedMerge.With(items, sources.Pages, _pages, layout), Furniture(sources))
                : null;
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private void MarkFurniture(HashSet<TextLine> furniture)
    {
        foreach (var group in furniture.GroupBy(line => line.Page))
        {
            var starts = group.SelectMany(line => line.Words).Select(word => word.Start).ToHashSet();
            if (!_pages.TryGetValue(group.Key, out var page))
            {
                continue;
            }

            for (var i = 0; i < page.Words.Length; i++)
            {
                page.Taken[i] = starts.Contains(page.Words[i].Start);
            }
        }
    }

    /// <summary>Besides what comes back page by page, what the tags leave out as artifacts of the page.</summary>
    private List<TextBlock> Furniture(TaggedSources sources)
    {
        var blocks = new List<TextBlock>();
        foreach (var content in sources.Pages)
        {
            var lines = content.Items.Where(item => item.Line is not null && sources.Furniture.Contains(item.Line)).Select(item => item.Line!).ToList();
            if (_pages.TryGetValue(content.Number, out var page) && page.IsSound)
            {
                var rest = new List<PlacedWord>();
                for (var i = 0; i < page.Words.Length; i++)
                {
                    if (!page.Taken[i] && page.Words[i].IsArtifact)
                    {
                        rest.Add(new PlacedWord(page.Page, page.Words[i]));
                    }
                }

                lines.AddRange(new TaggedLines(sources.Buffer).Of(rest));
            }

            blocks.AddRange(lines.OrderBy(line => line.Base).Select(line => new ParagraphBlock { Text = Text.TextLine.Normalise(line.ToString()), Page = content.Number }));
        }

        return blocks;
    }
}

/// <summary>What a reading by tags takes from the layout.</summary>
internal sealed record TaggedSources(TextBuffer Buffer, IReadOnlyList<PageContent> Pages, HashSet<TextLine> Furniture, Leading Leading, LineEnds Ends, PageMargins Margins);

/// <summary>A body read by its tags, and the page furniture.</summary>
internal sealed record TaggedBody(List<FlowItem> Flow, List<TextBlock> Furniture);
