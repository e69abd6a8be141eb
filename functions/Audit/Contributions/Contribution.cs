namespace EhcpPipeline.Audit.Contributions;

/// <summary>
/// What one plan adds to the counters, or a counter itself: whole numbers by measure (<see cref="Measures"/>), only those that are not zero. Adding and
/// taking away are exact, so that counters hold whatever order plans come in and however often one is assessed again.
/// </summary>
public sealed class Contribution : IEquatable<Contribution>
{
    private readonly SortedDictionary<int, long> _values;

    private Contribution(SortedDictionary<int, long> values) => _values = values;

    public static Contribution Zero { get; } = new([]);

    /// <summary>The measures that are not zero, in order of index.</summary>
    public IEnumerable<(int Index, long Value)> Values => _values.Select(pair => (pair.Key, pair.Value));

    public int Count => _values.Count;

    /// <summary>The value of a measure; zero where it has none.</summary>
    public long this[int index] => _values.GetValueOrDefault(index);

    /// <summary>The value of a measure by name.</summary>
    public long this[string measure] => this[Measures.Index(measure)];

    /// <summary>Of pairs in any order; several of one measure add up.</summary>
    public static Contribution Of(IEnumerable<(int Index, long Value)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var values = new SortedDictionary<int, long>();
        foreach (var (index, value) in pairs)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            var sum = checked(values.GetValueOrDefault(index) + value);
            if (sum == 0)
            {
                values.Remove(index);
            }
            else
            {
                values[index] = sum;
            }
        }

        return new Contribution(values);
    }

    public bool Equals(Contribution? other) => other is not null && _values.SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as Contribution);

    public override int GetHashCode() => _values.Aggregate(17, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}

/// <summary>Sums and differences of contributions.</summary>
public static class Counters
{
    public static Contribution Add(Contribution one, Contribution other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Contribution.Of(one.Values.Concat(other.Values));
    }

    public static Contribution Subtract(Contribution from, Contribution what)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(what);
        return Contribution.Of(from.Values.Concat(what.Values.Select(pair => (pair.Index, -pair.Value))));
    }

    public static Contribution Sum(IEnumerable<Contribution> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return Contribution.Of(all.SelectMany(one => one.Values));
    }
}
