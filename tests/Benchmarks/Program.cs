using EhcpPipeline.Benchmarks.Pdf;

return args switch
{
    ["pdf", var folder, .. var options] => PdfBenchmark.Run(folder, options),
    ["blocks", var file] => BlockPrinter.Print(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: EhcpPipeline.Benchmarks pdf FOLDER [--files] [--cache DIR] | blocks FILE");
    return 2;
}
