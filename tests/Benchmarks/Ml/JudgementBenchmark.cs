using EhcpPipeline.Ml;

namespace EhcpPipeline.Benchmarks.Ml;

/// <summary>Provision items a second of processor time, from text to verdict, over the texts of the corpus: other work on the machine does not count.</summary>
internal static class JudgementBenchmark
{
    private const int Rounds = 10;

    public static int Run(string corpus)
    {
        string[] texts = [.. Directory.EnumerateFiles(Path.Combine(corpus, "provision"), "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Skip(1)).Select(line => line[(line.LastIndexOf('\t') + 1)..])];
        var flagged = texts.Count(text => PlanClassifier.Default.JudgeProvision(text).Flagged);
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
            {
                PlanClassifier.Default.JudgeProvision(text);
            }

            var rate = texts.Length / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            best = Math.Max(best, rate);
            Console.WriteLine($"{rate:0} items/s, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / texts.Length} bytes/item");
        }

        Console.WriteLine($"{texts.Length} items of {texts.Average(text => text.Length):0} characters, {flagged} flagged; best {best:0} items/s on one core");
        return 0;
    }
}
