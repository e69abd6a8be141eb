using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.LocalHost.Queues;

/// <summary>A queue and what to do with its messages.</summary>
internal sealed record QueueWork
{
    internal required string Queue { get; init; }

    /// <summary>Where a message goes that failed too often; null for a poison queue itself, whose failed messages stay until their lease lapses.</summary>
    internal required string? PoisonQueue { get; init; }

    internal required int BatchSize { get; init; }

    internal required int NewBatchThreshold { get; init; }

    internal required int MostAttempts { get; init; }

    /// <summary>How long a message is invisible after a try that failed.</summary>
    internal required TimeSpan RetryAfter { get; init; }

    /// <summary>The name under which an ended invocation is told.</summary>
    internal required Func<LeasedMessage, string> FunctionOf { get; init; }

    internal required Func<LeasedMessage, CancellationToken, Task> RunAsync { get; init; }
}
