using EhcpPipeline.Ml.Judgements;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>A probability that was given, and whether what it spoke of was so.</summary>
internal readonly record struct Forecast(Probability Given, bool Happened);

/// <summary>Whether probabilities mean what they say: by tenths, with bars to be read across (# what happened, ! what was said), and the expected calibration error.</summary>
internal static class Reliability
{
    private const int Bins = 10;
    private const int Width = 40;
    private const double Whole = 10_000.0;
    private const int Draws = 200;
    private const ulong Seed = 0x5eed_0007;

    /// <summary>Expected calibration error over ten bins of equal width.</summary>
    public static double Error(IReadOnlyList<Forecast> forecasts) =>
        forecasts.Count == 0 ? 0 : forecasts.GroupBy(Bin).Sum(bin => Math.Abs(bin.Sum(one => one.Given.TenThousandths / Whole) - bin.Count(one => one.Happened))) / forecasts.Count;

    /// <summary>
    /// The error that chance alone would leave if every probability were exactly right: the mean over draws of what happens. On few items it is not small, and an error
    /// near it says nothing against the probabilities.
    /// </summary>
    public static double ByChance(IReadOnlyList<Forecast> forecasts)
    {
        var numbers = new FixedNumbers(Seed);
        var sum = 0.0;
        var drawn = new Forecast[forecasts.Count];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var at = 0; at < drawn.Length; at++)
            {
                drawn[at] = forecasts[at] with { Happened = numbers.Below((int)Whole) < forecasts[at].Given.TenThousandths };
            }

            sum += Error(drawn);
        }

        return sum / Draws;
    }

    public static void Write(string what, IReadOnlyList<Forecast> forecasts, ReportWriter report)
    {
        var (low, high) = Bootstrap.Interval(forecasts, Error);
        report.Heading($"Reliability: {what}", 3);
        report.Line($"Expected calibration error {ReportWriter.Number(Error(forecasts))} ({ReportWriter.Number(low)} to {ReportWriter.Number(high)}); chance alone would leave {ReportWriter.Number(ByChance(forecasts))}.");
        report.Line("");
        report.Table(["probability", "n", "said", "happened", "# happened, ! said, from 0 to 1"], forecasts.GroupBy(Bin).OrderBy(bin => bin.Key).Select(bin => (string[])
            [$"{ReportWriter.Number(bin.Key / 10.0, "0.0")} to {ReportWriter.Number((bin.Key + 1) / 10.0, "0.0")}", ReportWriter.Count(bin.Count()), ReportWriter.Number(Said(bin)), ReportWriter.Number(Happened(bin)),
                $"`{Bar(Said(bin), Happened(bin))}`"]));
    }

    /// <summary>As many signs as the share that happened, with the mark of what was said at its place.</summary>
    internal static string Bar(double said, double happened)
    {
        var mark = (int)Math.Round(said * (Width - 1));
        var length = (int)Math.Round(happened * Width);
        return string.Create(Width, (mark, length), static (bar, at) =>
        {
            bar.Fill('.');
            bar[..at.length].Fill('#');
            bar[at.mark] = '!';
        });
    }

    private static int Bin(Forecast forecast) => Math.Min(Bins - 1, forecast.Given.TenThousandths * Bins / 10_000);

    private static double Said(IEnumerable<Forecast> bin) => bin.Average(one => one.Given.TenThousandths / Whole);

    private static double Happened(IEnumerable<Forecast> bin) => bin.Average(one => one.Happened ? 1.0 : 0.0);
}
