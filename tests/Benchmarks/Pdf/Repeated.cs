using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Benchmarks.Pdf;

/// <summary>Reads one file over and over, for figures without start-up and for profilers.</summary>
internal static class Repeated
{
    public static int Run(string file, int times)
    {
        var bytes = File.ReadAllBytes(file);
        var reader = new DocumentReader();
        for (var round = 0; round < 4; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            var pages = 1;
            for (var i = 0; i < times; i++)
            {
                pages = Math.Max(1, reader.Read(bytes).Document?.Pages ?? 1);
            }

            var each = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / times;
            allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times;
            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{each:F2} ms, {each / pages:F3} ms a page, {allocated / pages / 1024} KiB a page"));
        }

        return 0;
    }
}
