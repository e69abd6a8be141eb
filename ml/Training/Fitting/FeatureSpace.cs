using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>The features that a model keeps: those seen in enough separate groups, the most widespread first if there are too many.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<uint, int> _columns = [];

    public FeatureSpace(IReadOnlyList<Example> examples, int leastGroups, int mostFeatures)
    {
        var groups = new Dictionary<uint, (string Last, int Count)>();
        foreach (var example in examples.OrderBy(example => example.Group, StringComparer.Ordinal))
        {
            foreach (var (key, _) in example.Features)
            {
                var (last, count) = groups.GetValueOrDefault(key, ("", 0));
                groups[key] = last == example.Group ? (last, count) : (example.Group, count + 1);
            }
        }

        Keys = [.. groups.Where(pair => pair.Value.Count >= leastGroups)
            .OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key).Take(mostFeatures).Select(pair => pair.Key)];
        for (var at = 0; at < Keys.Length; at++)
        {
            _columns.Add(Keys[at], at);
        }
    }

    /// <summary>The key of each column, the most widespread first, so that what is often looked up stands together.</summary>
    public uint[] Keys { get; }

    public SparseMatrix Matrix(IReadOnlyList<Example> examples)
    {
        var matrix = new SparseMatrix();
        foreach (var example in examples)
        {
            matrix.AddRow(example.Features.Where(cell => _columns.ContainsKey(cell.Key)).Select(cell => (_columns[cell.Key], (float)cell.Value)));
        }

        matrix.WidenTo(Keys.Length);
        return matrix;
    }
}
