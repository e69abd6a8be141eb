using EhcpPipeline.Benchmarks;
using EhcpPipeline.Benchmarks.Docx;
using EhcpPipeline.Benchmarks.Ml;
using EhcpPipeline.Benchmarks.Pdf;
using EhcpPipeline.Benchmarks.Scans;

return args switch
{
    ["pdf", var folder, .. var options] => PdfBenchmark.Run(folder, options),
    ["fuzz", var folder, var cases, var seed] => Fuzzer.Run(folder, Number(cases), Number(seed)),
    ["repeat", var file, var times] => Repeated.Run(file, Number(times)),
    ["blocks", var file, .. var options] => BlockPrinter.Print(file, options.Contains("--scan")),
    ["scans", var folder, .. var options] => Scans(folder, options),
    ["docx", var folder] => DocxBenchmark.Run(folder),
    ["judge", var corpus] => JudgementBenchmark.Run(corpus),
    _ => Usage(),
};

static int Scans(string folder, string[] options)
{
    double[] skews = [.. options.Where(option => option != "--files" && !option.StartsWith('/')).Select(option => double.Parse(option, System.Globalization.CultureInfo.InvariantCulture))];
    Figure.Print(ScanBenchmark.Run(folder, skews.Length == 0 ? [0, 1.5, 3] : skews, options.FirstOrDefault(option => option.StartsWith('/'))?[1..] ?? "", options.Contains("--files")));
    return 0;
}

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("Usage: EhcpPipeline.Benchmarks pdf FOLDER [--files] [--cache DIR] | blocks FILE [--scan] | scans TWINS [--files] [/PATTERN] [DEGREES …] | docx FOLDER | repeat FILE TIMES | fuzz FOLDER CASES SEED | judge CORPUS");
    return 2;
}
