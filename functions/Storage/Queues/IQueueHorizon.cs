namespace EhcpPipeline.Storage.Queues;

/// <summary>
/// What a store in this process knows of its queues and a service cannot tell: when the next message falls due. A host that owns the clock
/// skips to it instead of waiting (a summary asked for with a 15-second delay runs as soon as nothing else is left to do).
/// </summary>
public interface IQueueHorizon
{
    /// <summary>The earliest time at which a message of these queues is visible, past or future; null if they are empty.</summary>
    Task<DateTimeOffset?> NextVisibleAsync(IReadOnlyCollection<string> queues, CancellationToken cancel);

    /// <summary>Completes when a message has been sent or made visible since <paramref name="seen"/>, and gives the new count of such events.</summary>
    Task<long> WaitForChangeAsync(long seen, CancellationToken cancel);
}
