using System.Diagnostics;
using System.Globalization;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tests.Pdf;

namespace EhcpPipeline.Benchmarks.Pdf;

/// <summary>Reads any number of damaged copies of a folder's PDFs; stops at the first that throws and tells its file and seed.</summary>
internal static class Fuzzer
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(4);

    public static int Run(string folder, int cases, int firstSeed)
    {
        var files = Directory.GetFiles(folder, "*.pdf").Where(file => new FileInfo(file).Length < 200_000).Order(StringComparer.Ordinal).ToArray();
        var contents = files.Select(File.ReadAllBytes).ToArray();
        var reader = new DocumentReader(new ReadLimits { Time = TimeSpan.FromSeconds(3) });
        for (var seed = firstSeed; seed < firstSeed + cases; seed++)
        {
            var index = seed % files.Length;
            var damaged = new PdfMutator(seed).Mutate(contents[index], contents[(index + 1) % files.Length]);
            var watch = Stopwatch.StartNew();
            try
            {
                reader.Read(damaged);
            }
            catch (Exception e)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {Path.GetFileName(files[index])}: {e}"));
                return 1;
            }

            if (watch.Elapsed > Slow)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slow: seed {seed}, {Path.GetFileName(files[index])}: {watch.Elapsed.TotalSeconds:F1} s"));
            }
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} cases, peak working set {self.PeakWorkingSet64 >> 20} MiB"));
        return 0;
    }
}
