using System.Globalization;
using System.Text;
using EhcpPipeline.Oracles.Tests.Documents;

namespace EhcpPipeline.Benchmarks.Whole;

/// <summary>Every file of a folder, whatever its format, read in a process of its own: the most memory, the longest time, and that none ends its process.</summary>
internal static class WorstFiles
{
    private const int Shown = 4;
    private const int MostMiB = 512;
    private const double MostSeconds = 10;

    public static IReadOnlyList<Figure> Run(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var ends = new End[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => ends[i] = Read(files[i]));
        var crashed = ends.Count(end => !end.Ended);
        foreach (var end in ends.Where(end => !end.Ended))
        {
            Console.WriteLine($"ended its process: {Path.GetRelativePath(folder, end.File)}");
        }

        var (largest, longest) = (ends.OrderByDescending(end => end.MiB).ToArray(), ends.OrderByDescending(end => end.Seconds).ToArray());
        return
        [
            new($"{files.Length} files, each in its own process: crashes", Text($"{crashed}"), "", "0", crashed == 0),
            new("most memory: " + Names(folder, largest, end => Text($"{end.MiB} MiB")), Text($"{largest[0].MiB} MiB"), "pdftotext 3.4 GB on two of the whole collection", "512 MiB", largest[0].MiB <= MostMiB),
            new("longest time, code cold: " + Names(folder, longest, end => Text($"{end.Seconds:F2} s")), Text($"{longest[0].Seconds:F2} s"), "", "10 s", longest[0].Seconds <= MostSeconds),
        ];
    }

    private static End Read(string file)
    {
        var said = OtherProgram.Run(Environment.ProcessPath!, [.. Self(), "one", file]);
        return said is not null && Encoding.UTF8.GetString(said).Split(' ') is [var seconds, var memory, _]
            ? new End(file, true, double.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(memory, CultureInfo.InvariantCulture))
            : new End(file, false, 0, 0);
    }

    // Started by the dotnet host, the host's first argument is this program's file.
    private static string[] Self() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(WorstFiles).Assembly.Location] : [];

    private static string Names(string folder, End[] ends, Func<End, string> figure) =>
        string.Join(", ", ends.Take(Shown).Select(end => $"`{Path.GetRelativePath(folder, end.File)}` {figure(end)}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record End(string File, bool Ended, double Seconds, int MiB);
}
