using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Training.Patterns;

namespace EhcpPipeline.Ml.Training.Tasks;

/// <summary>One text as the trainer sees it: features, and an answer for each head: 1, 0, or -1 where the question does not arise.</summary>
internal sealed record Example(string Group, (uint Key, int Value)[] Features, sbyte[] Answers)
{
    /// <summary>Borrowed from another part of the corpus: it teaches, and calibration and measurement leave it out.</summary>
    public bool Borrowed { get; init; }

    /// <summary>The text as patterns see it; null in a task that is learnt without patterns.</summary>
    public PatternText? Text { get; init; }
}

/// <summary>All examples of one model.</summary>
internal sealed record TaskData(string Name, string[] Heads, IReadOnlyList<Example> Examples)
{
    public const sbyte NotAsked = -1;

    public TaskData Where(Func<Example, bool> keep) => this with { Examples = [.. Examples.Where(keep)] };

    public static (uint Key, int Value)[] Snapshot(FeatureBuffer features)
    {
        var cells = new (uint, int)[features.Count];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = (features[at].Key, features[at].Value);
        }

        return cells;
    }

    public static sbyte Answer(bool holds) => holds ? (sbyte)1 : (sbyte)0;
}
