namespace EhcpPipeline.LocalHost.Queues;

/// <summary>
/// The pause between two looks at an empty queue: from 100 ms, doubling, ± 20 %, to the longest that host.json allows; short again after a message.
/// </summary>
internal sealed class PollingDelay(TimeSpan longest, Random random)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private TimeSpan _next = Shortest;

    internal TimeSpan Next()
    {
        var delay = _next;
#pragma warning disable CA5394 // Spreads polls over time; guards nothing.
        var doubled = _next * (1.6 + (0.8 * random.NextDouble()));
#pragma warning restore CA5394
        _next = doubled < longest ? doubled : longest;
        return delay < longest ? delay : longest;
    }

    internal void Reset() => _next = Shortest;
}
