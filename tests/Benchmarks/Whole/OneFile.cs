using System.Diagnostics;
using System.Globalization;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Benchmarks.Whole;

/// <summary>Reads one file in this process and prints the seconds it took and the most memory the process has held, its own start included.</summary>
internal static class OneFile
{
    public static int Run(string file)
    {
        var watch = Stopwatch.StartNew();
        var read = new DocumentReader().Read(File.ReadAllBytes(file));
        var seconds = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} {self.PeakWorkingSet64 >> 20} {read.Failure?.Reason.Name() ?? "read"}"));
        return 0;
    }
}
