using EhcpPipeline.Benchmarks.Docx;
using EhcpPipeline.Benchmarks.Pdf;
using EhcpPipeline.Benchmarks.Scans;
using EhcpPipeline.Benchmarks.Structure;

namespace EhcpPipeline.Benchmarks.Whole;

/// <summary>
/// Every figure that the reader of documents is held to, as one table: a folder of foreign files for opening, agreement, speed, memory and time, and a folder of
/// plans from several producers (tests/samples/render.sh twins) for structure, scans and the speed of a long plan. Half an hour, most of it recognising scans.
/// </summary>
internal static class WholeBenchmark
{
    public static int Run(string files, string twins, string[] options)
    {
        // Times first, while the machine is as quiet as it was found.
        var figures = new List<Figure>();
        figures.AddRange(LongPlan.Run(twins));
        figures.AddRange(PdfBenchmark.Run(files, options));
        figures.AddRange(DocxBenchmark.Run(files));
        figures.AddRange(WorstFiles.Run(files));
        figures.AddRange(StructureBenchmark.Run(twins));
        if (!options.Contains("--no-scans"))
        {
            figures.AddRange(ScanBenchmark.Run(twins, [0, 1, 1.5, 3], "^(?!long).*libreoffice.pdf$", files: false));
        }

        Figure.Print(figures);
        return figures.TrueForAll(figure => figure.Met) ? 0 : 1;
    }
}
