namespace EhcpPipeline.Ml.Features;

/// <summary>A named yes-or-no feature, its key computed once.</summary>
internal sealed class Flag(string name)
{
    private readonly short _number = NamedFeatures.Number(name);
    private readonly uint _key = NamedFeatures.Key(name);

    public void AddIf(bool holds, FeatureBuffer into, int value = Spaces.GrammarValue)
    {
        if (holds)
        {
            into.AddNamed(_number, _key, value);
        }
    }

    public void Add(FeatureBuffer into, int from, int to) => into.AddNamed(_number, _key, Spaces.GrammarValue, from, to);
}

/// <summary>Named features over a small range of numbers: one for each value.</summary>
internal sealed class FlagTable
{
    private readonly Flag[] _flags;

    public FlagTable(string name, int size) => _flags = [.. Enumerable.Range(0, size).Select(value => new Flag($"{name} {value}"))];

    public Flag this[int value] => _flags[Math.Clamp(value, 0, _flags.Length - 1)];
}
