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
    public static int Run(string folder, string[] options)
    {
        var cache = Array.IndexOf(options, "--cache") is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;
        var files = Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).ToArray();
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

        Summarise(measures, Startup(poppler, measures), Startup(mutool, measures));
        return 0;
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

    private static void Summarise(Measure[] measures, double popplerStart, double mutoolStart)
    {
        var opened = measures.Where(m => m.PopplerOpened).ToArray();
        var ours = opened.Count(m => m.Outcome is "read" or "needs-ocr" or "empty");
        Line($"files {measures.Length}; pdftotext opens {opened.Length}; of these we open {ours} ({100.0 * ours / Math.Max(1, opened.Length):F2}%)");
        Line($"outcomes: {string.Join(", ", measures.GroupBy(m => m.Outcome).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"))}");
        Print("agreement with pdftotext, ours", opened.Select(m => m.Agreement));
        Print("agreement with pdftotext, mutool", opened.Select(m => m.MutoolAgreement));
        var many = opened.Where(m => m.Pages > 1).ToArray();
        double pages = many.Sum(m => m.Pages);
        Line($"multi-page files {many.Length}, pages {pages}");
        Line($"ms of processor time a page: ours {ProcessorTime(many) / pages:F3}; pdftotext {many.Sum(m => Math.Max(0, m.PopplerMilliseconds - popplerStart)) / pages:F3}; mutool {many.Sum(m => Math.Max(0, m.MutoolMilliseconds - mutoolStart)) / pages:F3} (start of a process taken out: {popplerStart:F0} and {mutoolStart:F0} ms)");
        Line($"allocated a page: {many.Sum(m => (double)m.Allocated) / pages / 1024:F0} KiB");
        using var self = Process.GetCurrentProcess();
        Line($"peak working set {self.PeakWorkingSet64 >> 20} MiB");
        foreach (var slow in measures.OrderByDescending(m => m.Milliseconds).Take(5))
        {
            Line($"slowest: {slow.Milliseconds:F0} ms, {slow.Pages} pages, {Path.GetFileName(slow.File)}");
        }
    }

    private static void Print(string what, IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        Line($"{what}: mean {sorted.Average():F4}, median {sorted[sorted.Length / 2]:F4}");
    }

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
