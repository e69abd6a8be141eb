namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>95% intervals by resampling items, with a fixed seed so that a report can be repeated.</summary>
internal static class Bootstrap
{
    private const int Rounds = 400;
    private const ulong Seed = 0x9E3779B97F4A7C15UL;

    public static (double Low, double High) Interval<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, double> measure)
    {
        if (items.Count == 0)
        {
            return (0, 0);
        }

        var numbers = new FixedNumbers(Seed);
        var values = new double[Rounds];
        var sample = new T[items.Count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < sample.Length; at++)
            {
                sample[at] = items[(int)(numbers.Next() % (ulong)items.Count)];
            }

            values[round] = measure(sample);
        }

        Array.Sort(values);
        return (values[Rounds / 40], values[Rounds - 1 - (Rounds / 40)]);
    }
}
