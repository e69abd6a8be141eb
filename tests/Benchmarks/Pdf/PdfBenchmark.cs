using System.Diagnostics;
using System.Globalization;
using EhcpPipeline.Documents.Pdf;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Benchmarks.Pdf;

/// <summary>
/// Reads every PDF of a folder with our reader, pdftotext and mutool, and prints both sides: what opens, how well the texts agree, processor time
/// a page, memory.
/// </summary>
internal static class PdfBenchmark
{
    public static IReadOnlyList<Figure> Run(string folder, string[] options)
    {
        var cache = Array.IndexOf(options, "--cache") is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;
        var files = Directory.GetFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var poppler = new OtherReader("pdftotext \"$FILE\" -", cache);
        var mutool = new OtherReader("mutool draw -q -F txt \"$FILE\"", cache);
        var measures = files.Select(file => Measure(file, poppler, mutool)).ToArray();
        if (options.Contains("--files"))
        {
            foreach (var measure in measures.OrderBy(m => m.Agreement - m.MutoolAgreement))
            {
                Line($"{measure.Agreement:F3} {measure.MutoolAgreement:F3} {measure.Outcome,-10} {(measure.PopplerOpened ? "opens" : "fails")} {measure.Milliseconds,8:F1} ms {measure.Pages,4} p  {Path.GetFileName(measure.File)}");
            }
        }

        return Figures(measures, Startup(poppler, measures), Startup(mutool, measures));
    }

    private static Measure Measure(string file, OtherReader poppler, OtherReader mutool)
    {
        var bytes = File.ReadAllBytes(file);
        var reader = new DocumentReader();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var result = reader.Read(bytes);
        var first = watch.Elapsed.TotalMilliseconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var text = PlainText.Of(bytes);
        var other = poppler.Read(file);
        var third = mutool.Read(file);
        var pages = result.Document?.Pages ?? 0;
        return new Measure(
            file,
            result.Failure?.Reason.Name() ?? "read",
            other.Opened,
            pages,
            BagOfWords.F1(text, other.Text),
            BagOfWords.F1(third.Text, other.Text),
            first,
            allocated,
            other.UserSeconds * 1000,
            third.UserSeconds * 1000);
    }

    /// <summary>Milliseconds of processor time for reading all the files once, compiled code warm, collector and all other threads of the process included.</summary>
    private static double ProcessorTime(Measure[] measures)
    {
        const int Rounds = 5;
        var files = measures.Select(m => File.ReadAllBytes(m.File)).ToArray();
        var reader = new DocumentReader();
        var start = TimeSpan.Zero;
        for (var round = -Rounds; round < Rounds; round++)
        {
            if (round == 0)
            {
                start = Environment.CpuUsage.TotalTime;
            }

            foreach (var file in files)
            {
                reader.Read(file);
            }
        }

        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / Rounds;
    }

    private static double Startup(OtherReader reader, Measure[] measures) =>
        measures.Where(m => m.PopplerOpened).OrderBy(m => new FileInfo(m.File).Length).Take(15).Select(m => reader.Read(m.File).UserSeconds * 1000).Order().ElementAtOrDefault(7);

    private static List<Figure> Figures(Measure[] measures, double popplerStart, double mutoolStart)
    {
        var opened = measures.Where(m => m.PopplerOpened).ToArray();
        var ours = opened.Count(m => m.Outcome is "read" or "needs-ocr" or "empty");
        var (mine, theirs) = (opened.Select(m => m.Agreement).Order().ToArray(), opened.Select(m => m.MutoolAgreement).Order().ToArray());
        var office = opened.Where(m => OfficeMade.Is(m.File)).ToArray();
        var asGood = office.Count(m => m.Agreement >= m.MutoolAgreement - 0.0005);
        foreach (var worse in office.Where(m => m.Agreement < m.MutoolAgreement - 0.0005).OrderBy(m => m.Agreement - m.MutoolAgreement))
        {
            Line($"office-made, mutool nearer: {worse.Agreement:F3} {worse.MutoolAgreement:F3} {Path.GetFileName(worse.File)}");
        }

        Line($"outcomes: {string.Join(", ", measures.GroupBy(m => m.Outcome).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"))}");
        var many = opened.Where(m => m.Pages > 1).ToArray();
        double pages = many.Sum(m => m.Pages);
        var (cpu, poppler, mutool) = (
            ProcessorTime(many) / pages,
            many.Sum(m => Math.Max(0, m.PopplerMilliseconds - popplerStart)) / pages,
            many.Sum(m => Math.Max(0, m.MutoolMilliseconds - mutoolStart)) / pages);
        return
        [
            new($"PDF opened, of {measures.Length} the {opened.Length} that pdftotext opens", Text($"{ours} ({100.0 * ours / opened.Length:F1}%)"), Text($"{opened.Length}"), "99.5%", ours * 1000 >= opened.Length * 995),
            new("PDF text, F1 with pdftotext, mean", Text($"{mine.Average():F3}"), Text($"mutool {theirs.Average():F3}"), "as mutool", mine.Average() >= theirs.Average()),
            new("the same, median", Text($"{mine[mine.Length / 2]:F3}"), Text($"mutool {theirs[theirs.Length / 2]:F3}"), "as mutool", mine[mine.Length / 2] >= theirs[theirs.Length / 2]),
            new($"the same, {office.Length} office-made files, as near as mutool or nearer", Text($"{asGood}; mean {Mean(office.Select(m => m.Agreement)):F3}"), Text($"mutool {Mean(office.Select(m => m.MutoolAgreement)):F3}"), "every file", asGood == office.Length),
            new(Text($"processor ms a page, {many.Length} files of several pages, {pages} pages, start of a process taken out"), Text($"{cpu:F2}"), Text($"pdftotext {poppler:F2}, mutool {mutool:F2}"), "half of pdftotext", cpu * 2 <= poppler),
            new("allocated a page of PDF", Text($"{many.Sum(m => (double)m.Allocated) / pages / 1024:F0} KiB"), "", "", true),
        ];
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(1).Average();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

internal sealed record Measure(
    string File,
    string Outcome,
    bool PopplerOpened,
    int Pages,
    double Agreement,
    double MutoolAgreement,
    double Milliseconds,
    long Allocated,
    double PopplerMilliseconds,
    double MutoolMilliseconds);
