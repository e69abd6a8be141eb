using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Pdf.Fonts;
using EhcpPipeline.Documents.Pdf.Layout;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Tags;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf;

/// <summary>Takes the pages of an opened file through content, words and layout to a document.</summary>
internal static class DocumentText
{
    public static ReadResult Read(ObjectStore objects, IReadOnlyList<Page> pages, OpticalLayer optical)
    {
        var pool = new TextPool();
        using var buffer = new TextBuffer(pool);
        using var interpreter = new ContentInterpreter(objects, pool);
        var tags = TaggedReading.Start(objects);
        var contents = Arrange(interpreter, objects, pages, optical, tags, buffer, out var struck);
        var pictures = contents.FindAll(page => page.IsPicture).ConvertAll(page => page.Number);
        if (pictures.Count == pages.Count)
        {
            return Failures.OnlyPictures;
        }

        if (!contents.Exists(page => page.Items.Count > 0))
        {
            return pictures.Count > 0 ? Failures.OnlyPictures : Failures.NoText;
        }

        var furniture = FurnitureFinder.Find(contents);
        var leading = new Leading();
        var sizes = new TypeSizes();
        var ends = new LineEnds();
        var margins = PageMargins.Of(contents, furniture);
        var runs = Runs(contents, furniture, margins).ToArray();
        foreach (var (lines, edges) in runs)
        {
            leading.Count(lines);
            sizes.Count(lines);
            ends.Count(lines, edges);
        }

        var text = new ParagraphText(new Hyphens(runs.Select(run => run.Lines)));
        var tagged = tags?.Read(objects, pages, interpreter.Keys, new TaggedSources(buffer, contents, furniture, leading, ends, margins), Flow);
        var blocks = new BlockAssembler(text, sizes.LargeFrom(), objects.Budget.Limits).Body(tagged?.Flow ?? Flow(contents));
        var notes = new DocumentNotes { Repaired = objects.Repaired, PagesWithoutText = pictures, OpticalPages = optical.Pages, TrackedChanges = struck };
        return ReadResult.Of(Document.Create(DocumentFormat.Pdf, pages.Count, blocks, tagged?.Furniture ?? Furniture(contents, furniture), notes));

        List<FlowItem> Flow(IReadOnlyList<PageContent> some) => BodyFlow.Of(some, margins, furniture, leading, ends);
    }

    private static List<PageContent> Arrange(ContentInterpreter interpreter, ObjectStore objects, IReadOnlyList<Page> pages, OpticalLayer optical, TaggedReading? tags, TextBuffer buffer, out bool struck)
    {
        var strikes = new StruckText();
        struck = false;
        var builder = new WordBuilder(buffer);
        var layout = new PageLayout(buffer, objects.Budget.Deadline);
        var contents = new List<PageContent>(pages.Count);
        foreach (var page in pages)
        {
            objects.Budget.Deadline.Check();
            if (optical.Words(page.Number, buffer, interpreter.Marks) is { } recognised)
            {
                contents.Add(layout.Arrange(page, interpreter.Marks, recognised));
            }
            else
            {
                interpreter.Run(page);
                struck |= strikes.Remove(interpreter.Marks);
                var words = builder.Build(interpreter.Marks);
                contents.Add(layout.Arrange(page, interpreter.Marks, words));
                tags?.Add(contents[^1], words);
            }

            if (buffer.Length > objects.Budget.Limits.Characters)
            {
                throw PdfFailureException.Limit(nameof(ReadLimits.Characters));
            }
        }

        return contents;
    }

    /// <summary>The lines of the body, page by page and cell by cell, and between which edges they stand.</summary>
    private static IEnumerable<(IReadOnlyList<TextLine> Lines, Margins Margins)> Runs(List<PageContent> pages, HashSet<TextLine> furniture, PageMargins margins)
    {
        foreach (var page in pages)
        {
            foreach (var direction in page.Items.Where(item => item.Line is { } line && !furniture.Contains(line)).Select(item => item.Line!).GroupBy(line => line.Words[0].Turns))
            {
                TextLine[] lines = [.. direction];
                yield return (lines, margins.For(lines[0]));
            }

            foreach (var grid in page.Items.Where(item => item.Grid is not null).SelectMany(item => item.Grid!.WithNested()))
            {
                var padding = TableBuilder.Padding(grid);
                foreach (var cell in grid.Cells)
                {
                    yield return (cell.Lines, new Margins(cell.Left + padding, cell.Right - padding));
                }
            }
        }
    }

    private static List<TextBlock> Furniture(List<PageContent> pages, HashSet<TextLine> furniture) =>
        [.. pages.SelectMany(page => page.Items).Where(item => item.Line is { } line && furniture.Contains(line)).Select(item => new ParagraphBlock { Text = Text.TextLine.Normalise(item.Line!.ToString()), Page = item.Line.Page })];
}
