using System.Runtime.InteropServices;
using System.Text;
using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Pdf.Fonts;
using EhcpPipeline.Documents.Pdf.Layout;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf;

/// <summary>The text of a PDF line by line, page furniture included and nothing joined: what other programs' plain text is compared with.</summary>
internal static class PlainText
{
    /// <summary>The text, or nothing when the file cannot be read.</summary>
    public static string Of(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var text = new StringBuilder();
        try
        {
            var objects = ObjectStore.Open(content, new DecodeBudget(new ReadLimits(), ReadDeadline.None(cancel)));
            var pool = new TextPool();
            using var buffer = new TextBuffer(pool);
            var builder = new WordBuilder(buffer);
            using var interpreter = new ContentInterpreter(objects, pool);
            foreach (var page in PageTree.Read(objects))
            {
                interpreter.Run(page);
                foreach (var turned in builder.Build(interpreter.Marks).GroupBy(word => word.Turns))
                {
                    foreach (var line in LineBuilder.Build(turned.ToArray(), buffer, page.Number))
                    {
                        line.Append(text);
                        text.Append('\n');
                    }
                }
            }
        }
        catch (PdfFailureException)
        {
            // Compared as far as it was read.
        }

        return text.ToString();
    }
}
