using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Pdf.Fonts;
using EhcpPipeline.Documents.Pdf.Layout;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf;

/// <summary>Takes the pages of an opened file through content, words and layout to a document.</summary>
internal static class DocumentText
{
    public static ReadResult Read(ObjectStore objects, IReadOnlyList<Page> pages)
    {
        var pool = new TextPool();
        var buffer = new TextBuffer(pool);
        using var interpreter = new ContentInterpreter(objects, pool);
        var builder = new WordBuilder(buffer);
        var blocks = new List<Block>();
        foreach (var page in pages)
        {
            interpreter.Run(page);
            var words = builder.Build(interpreter.Marks);
            foreach (var line in LineBuilder.Build(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words), buffer, page.Number))
            {
                blocks.Add(new ParagraphBlock { Text = line.ToString(), Page = page.Number });
            }
        }

        return ReadResult.Of(Document.Create(DocumentFormat.Pdf, pages.Count, blocks));
    }
}
