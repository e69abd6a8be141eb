namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>95% intervals by resampling items, with a fixed seed so that a report can be repeated.</summary>
internal static class Bootstrap
{
    private const int Rounds = 400;

    public static (double Low, double High) Interval<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, double> measure)
    {
        if (items.Count == 0)
        {
            return (0, 0);
        }

        var state = 0x9E3779B97F4A7C15UL;
        var values = new double[Rounds];
        var sample = new T[items.Count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < sample.Length; at++)
            {
                sample[at] = items[(int)(Next(ref state) % (ulong)items.Count)];
            }

            values[round] = measure(sample);
        }

        Array.Sort(values);
        return (values[Rounds / 40], values[Rounds - 1 - (Rounds / 40)]);
    }

    /// <summary>SplitMix64: the same numbers on every machine and runtime.</summary>
    private static ulong Next(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
