using System.Diagnostics;
using System.Globalization;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Benchmarks.Memory;

/// <summary>
/// Reads every file of a folder in a process of its own and prints the largest peaks of memory (the working set the system saw, the runtime's own 40 to
/// 50 MiB with it) and the longest readings.
/// </summary>
internal static class MemoryBenchmark
{
    private const int Shown = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static int Run(string folder)
    {
        var measures = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Measure).ToArray();
        Line($"files {measures.Length}; ended without an answer {measures.Count(measure => measure.Outcome.Length == 0)}");
        Line($"peak of memory: largest {measures.Max(measure => measure.Peak)} MiB, median {measures.Select(measure => measure.Peak).Order().ElementAt(measures.Length / 2)} MiB");
        foreach (var measure in measures.OrderByDescending(measure => measure.Peak).Take(Shown))
        {
            Line($"  {measure.Peak,5} MiB {measure.Milliseconds,8:F0} ms {measure.Outcome,-18} {Path.GetFileName(measure.File)}");
        }

        Line($"longest reading, compiling included:");
        foreach (var measure in measures.OrderByDescending(measure => measure.Milliseconds).Take(Shown))
        {
            Line($"  {measure.Peak,5} MiB {measure.Milliseconds,8:F0} ms {measure.Outcome,-18} {Path.GetFileName(measure.File)}");
        }

        foreach (var measure in measures.Where(measure => measure.Outcome.Length == 0))
        {
            Line($"no answer: {Path.GetFileName(measure.File)}");
        }

        return 0;
    }

    /// <summary>What the process of one file does: reads it and prints its outcome, its milliseconds and its peak in bytes.</summary>
    public static int RunOne(string file)
    {
        var watch = Stopwatch.StartNew();
        var result = new DocumentReader().Read(File.ReadAllBytes(file));
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        using var self = Process.GetCurrentProcess();
        Line($"{result.Failure?.Reason.Name() ?? "read"} {milliseconds:F0} {self.PeakWorkingSet64}");
        return 0;
    }

    private static FileMeasure Measure(string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(MemoryBenchmark).Assembly.Location);
        }

        start.ArgumentList.Add("memory-of");
        start.ArgumentList.Add(file);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill();
            return new FileMeasure(file, "", 0, Longest.TotalMilliseconds);
        }

        var parts = output.Result.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3
            ? new FileMeasure(file, parts[0], long.Parse(parts[2], CultureInfo.InvariantCulture) >> 20, double.Parse(parts[1], CultureInfo.InvariantCulture))
            : new FileMeasure(file, "", 0, 0);
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

/// <summary>One file: how its reading ended (empty when its process gave no answer), its peak in MiB and its time.</summary>
internal sealed record FileMeasure(string File, string Outcome, long Peak, double Milliseconds);
