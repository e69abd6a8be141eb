namespace EhcpPipeline.Cli.Sampling;

/// <summary>
/// A seeded source of choices (SplitMix64, Steele and others 2014): the same seed gives the same plans on every machine and every version of .NET.
/// </summary>
internal sealed class SampleDice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to <paramref name="below"/> - 1.</summary>
    public int Next(int below) => (int)(Draw() % (ulong)below);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary><paramref name="count"/> different elements in random order, or all there are.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> from, int count)
    {
        var all = from.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all[..Math.Min(count, all.Length)];
    }

    private ulong Draw()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
