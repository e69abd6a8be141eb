using EhcpPipeline.Benchmarks;
using EhcpPipeline.Benchmarks.Docx;
using EhcpPipeline.Benchmarks.Ml;
using EhcpPipeline.Benchmarks.Pdf;
using EhcpPipeline.Benchmarks.Scans;
using EhcpPipeline.Benchmarks.Structure;
using EhcpPipeline.Benchmarks.Whole;

return args switch
{
    ["all", var files, var twins, .. var options] => WholeBenchmark.Run(files, twins, options),
    ["one", var file] => OneFile.Run(file),
    ["pdf", var folder, .. var options] => Printed(PdfBenchmark.Run(folder, options)),
    ["structure", var folder] => Printed(StructureBenchmark.Run(folder)),
    ["long", var folder] => Printed(LongPlan.Run(folder)),
    ["worst", var folder] => Printed(WorstFiles.Run(folder)),
    ["fuzz", var folder, var cases, var seed] => Fuzzer.Run(folder, Number(cases), Number(seed)),
    ["repeat", var file, var times] => Repeated.Run(file, Number(times)),
    ["blocks", var file, .. var options] => BlockPrinter.Print(file, options.Contains("--scan")),
    ["scans", var folder, .. var options] => Scans(folder, options),
    ["docx", var folder] => Printed(DocxBenchmark.Run(folder)),
    ["judge", var corpus] => JudgementBenchmark.Run(corpus),
    _ => Usage(),
};

static int Scans(string folder, string[] options)
{
    double[] skews = [.. options.Where(option => option != "--files" && !option.StartsWith('/')).Select(option => double.Parse(option, System.Globalization.CultureInfo.InvariantCulture))];
    return Printed(ScanBenchmark.Run(folder, skews.Length == 0 ? [0, 1.5, 3] : skews, options.FirstOrDefault(option => option.StartsWith('/'))?[1..] ?? "", options.Contains("--files")));
}

static int Printed(IReadOnlyList<Figure> figures)
{
    Figure.Print(figures);
    return 0;
}

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("Usage: EhcpPipeline.Benchmarks all FOLDER TWINS [--no-scans] | pdf FOLDER [--files] [--cache DIR] | blocks FILE [--scan] | scans TWINS [--files] [/PATTERN] [DEGREES …] | structure TWINS | long TWINS | worst FOLDER | docx FOLDER | repeat FILE TIMES | fuzz FOLDER CASES SEED | judge CORPUS");
    return 2;
}
