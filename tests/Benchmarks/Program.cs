using EhcpPipeline.Benchmarks.Pdf;

return args switch
{
    ["pdf", var folder, .. var options] => PdfBenchmark.Run(folder, options),
    ["repeat", var file, var times] => Repeated.Run(file, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)),
    ["blocks", var file] => BlockPrinter.Print(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: EhcpPipeline.Benchmarks pdf FOLDER [--files] [--cache DIR] | blocks FILE | repeat FILE TIMES");
    return 2;
}
