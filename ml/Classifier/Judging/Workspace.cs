using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Grammar;

namespace EhcpPipeline.Ml.Judging;

/// <summary>What one thread needs to judge text after text without allocating.</summary>
internal sealed class Workspace
{
    private const int MostHeads = 256;

    [ThreadStatic]
    private static Workspace? _ofThread;

    public static Workspace OfThread => _ofThread ??= new Workspace();

    public ItemReading Item { get; } = new();

    public FeatureBuffer Features { get; } = new();

    public int[] Scores { get; } = new int[MostHeads];
}
