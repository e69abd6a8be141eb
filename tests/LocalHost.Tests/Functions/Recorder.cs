using System.Collections.Concurrent;

namespace EhcpPipeline.LocalHost.Tests.Functions;

/// <summary>What the sample functions did, and what they are told to do.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<string> _seen = new();

    public IReadOnlyList<string> Seen => [.. _seen];

    /// <summary>Called with what the function saw before it goes on; may throw or wait.</summary>
    public Func<string, CancellationToken, Task> Then { get; set; } = (_, _) => Task.CompletedTask;

    public int MostTogether { get; private set; }

    private int _together;

    public async Task SeeAsync(string what, CancellationToken cancel)
    {
        lock (_seen)
        {
            MostTogether = Math.Max(MostTogether, ++_together);
        }

        _seen.Enqueue(what);
        try
        {
            await Then(what, cancel);
        }
        finally
        {
            lock (_seen)
            {
                _together--;
            }
        }
    }
}
