using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tools;

namespace EhcpPipeline.Benchmarks.Pdf;

/// <summary>Prints the blocks of a document of any format, one a line, so that two producers' files of one plan can be compared.</summary>
internal static class BlockPrinter
{
    /// <summary>Prints one file, or all PDFs of a folder under their names.</summary>
    public static int Print(string file, bool scan)
    {
        if (Directory.Exists(file))
        {
            foreach (var one in Directory.GetFiles(file, "*.pdf").Order(StringComparer.Ordinal))
            {
                Console.WriteLine($"== {Path.GetFileName(one)}");
                Print(one, scan);
            }

            return 0;
        }

        var result = new DocumentReader(null, null, scan ? OpticalReader.Find() : null).Read(File.ReadAllBytes(file));
        if (result.Document is not { } document)
        {
            Console.WriteLine($"{result.Failure!.Reason.Name()}: {result.Failure.Detail}");
            return 1;
        }

        foreach (var furniture in document.Furniture)
        {
            Console.WriteLine($"furniture: {furniture.Text}");
        }

        foreach (var block in document.Blocks)
        {
            Print(block);
        }

        return 0;
    }

    private static void Print(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Console.WriteLine($"heading{heading.Level}: {heading.Text}");
                break;
            case ListItemBlock item:
                Console.WriteLine($"item{item.Level} {item.Label}: {item.Text}");
                break;
            case ParagraphBlock paragraph:
                Console.WriteLine($"paragraph{(paragraph.Emphasised ? "*" : "")}: {paragraph.Text}");
                break;
            case TableBlock table:
                foreach (var row in table.Rows)
                {
                    Console.WriteLine($"row{(row.IsHeader ? "*" : "")}: {BlockText.JoinCells(row).ReplaceLineEndings(" / ")}");
                }

                break;
        }
    }
}
