using EhcpPipeline.Benchmarks.Docx;
using EhcpPipeline.Benchmarks.Ml;
using EhcpPipeline.Benchmarks.Pdf;

return args switch
{
    ["pdf", var folder, .. var options] => PdfBenchmark.Run(folder, options),
    ["fuzz", var folder, var cases, var seed] => Fuzzer.Run(folder, Number(cases), Number(seed)),
    ["repeat", var file, var times] => Repeated.Run(file, Number(times)),
    ["blocks", var file] => BlockPrinter.Print(file),
    ["docx", var folder] => DocxBenchmark.Run(folder),
    ["judge", var corpus] => JudgementBenchmark.Run(corpus),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("Usage: EhcpPipeline.Benchmarks pdf FOLDER [--files] [--cache DIR] | blocks FILE | docx FOLDER | repeat FILE TIMES | fuzz FOLDER CASES SEED | judge CORPUS");
    return 2;
}
