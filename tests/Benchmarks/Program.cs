using EhcpPipeline.Benchmarks.Pdf;

return args switch
{
    ["pdf", var folder, .. var options] => PdfBenchmark.Run(folder, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: EhcpPipeline.Benchmarks pdf FOLDER [--files] [--cache DIR]");
    return 2;
}
