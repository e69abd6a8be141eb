namespace EhcpPipeline.Ml.Training;

/// <summary>A fixed sequence of numbers (SplitMix64): the same training and the same report at every run, on every machine.</summary>
internal struct FixedNumbers(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to and without 1.</summary>
    public float Share() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>About normal, mean 0 and deviation 1, by twelve shares: sums only, so that no machine's logarithm has a say.</summary>
    public float Normal()
    {
        var sum = -6f;
        for (var draw = 0; draw < 12; draw++)
        {
            sum += Share();
        }

        return sum;
    }

    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);
}
