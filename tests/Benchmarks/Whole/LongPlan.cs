using System.Globalization;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Benchmarks.Whole;

/// <summary>A plan of about twenty pages read over and over, the code warm: processor time of one reading, as a long run over a council's plans sees it.</summary>
internal static class LongPlan
{
    private const int Warm = 40;
    private const int Rounds = 15;
    private const int Times = 10;

    public static IReadOnlyList<Figure> Run(string folder) =>
    [
        .. Measure(Path.Combine(folder, "long-plan.libreoffice.docx"), "DOCX", 25),
        .. Measure(Path.Combine(folder, "long-plan.libreoffice.pdf"), "PDF of LibreOffice", 45),
        .. Measure(Path.Combine(folder, "long-plan.chromium.pdf"), "PDF of Chromium", 45),
    ];

    private static IEnumerable<Figure> Measure(string file, string kind, double most)
    {
        if (!File.Exists(file))
        {
            yield break;
        }

        var bytes = File.ReadAllBytes(file);
        var reader = new DocumentReader();
        for (var i = 0; i < Warm; i++)
        {
            reader.Read(bytes);
        }

        var pages = reader.Read(bytes).Document!.Pages;
        var milliseconds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Times; i++)
            {
                reader.Read(bytes);
            }

            milliseconds[round] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / Times;
        }

        Array.Sort(milliseconds);
        var length = pages > 0 ? string.Create(CultureInfo.InvariantCulture, $"{pages} pages") : "22 pages in print";
        yield return new Figure(
            $"a long plan read warm from {kind}, {length}, processor time, median",
            string.Create(CultureInfo.InvariantCulture, $"{milliseconds[Rounds / 2]:F1} ms"),
            "",
            string.Create(CultureInfo.InvariantCulture, $"{most} ms"),
            milliseconds[Rounds / 2] <= most);
    }
}
