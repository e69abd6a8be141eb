using EhcpPipeline.Storage.Queues;
using Microsoft.Extensions.Logging;

namespace EhcpPipeline.LocalHost.Queues;

/// <summary>
/// Takes one leased message through its function to its end: deleted after success; after a failure visible again, or on the poison queue when it was the last
/// try; given back without blame when the host stops. A message over its tries, or one that nobody of this system sent, goes to the poison queue without being run.
/// </summary>
internal sealed partial class MessageProcessor(IWorkQueues queues, TimeProvider clock, IProgress<InvocationEnded>? progress, ILogger logger)
{
    /// <summary>What is kept of an undecodable message, whose length the limits of a body need not fit.</summary>
    private const int KeptOfUndecodable = 8 * 1024;

    /// <summary>What a run until idle does with a message whose poison function fails: out of this run's way, to be seen by the next.</summary>
    internal static readonly TimeSpan OutOfTheWay = QueueLimits.LongestDelay;

    /// <summary>Set in a run until idle, which would otherwise wait for ever on a message that no function can finish.</summary>
    internal bool SetAsideHopeless { get; init; }

    /// <summary><paramref name="fetchedLast"/>: ends when the host, once it stops, fetches no more of the queue.</summary>
    internal async Task ProcessAsync(QueueWork work, LeasedMessage message, Task fetchedLast, CancellationToken stopping)
    {
        var started = clock.GetTimestamp();
        if (work.PoisonQueue is not null && (message.Undecodable || message.DequeueCount > work.MostAttempts))
        {
            await PoisonAsync(work, message).ConfigureAwait(false);
            Tell(InvocationOutcome.Poisoned, null);
            return;
        }

        Exception? error = null;
        var renewal = new LeaseRenewal(queues, work.Queue, message, clock);
        try
        {
            await work.RunAsync(message, stopping).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A function's failure, whatever it is, is the message's.
        catch (Exception caught)
#pragma warning restore CA1031
        {
            error = caught;
        }
        finally
        {
            await renewal.DisposeAsync().ConfigureAwait(false);
        }

        Tell(await EndAsync(work, renewal.Message, error, fetchedLast, stopping).ConfigureAwait(false), error);

        void Tell(InvocationOutcome outcome, Exception? cause)
        {
            var function = work.FunctionOf(message);
            if (outcome is InvocationOutcome.Failed or InvocationOutcome.Poisoned)
            {
                FunctionFailed(function, message.DequeueCount, outcome, cause?.GetType().Name ?? "none", cause?.StackTrace ?? string.Empty);
            }

            progress?.Report(new InvocationEnded(function, outcome, message.DequeueCount, clock.GetElapsedTime(started), cause));
        }
    }

    private async Task<InvocationOutcome> EndAsync(QueueWork work, LeasedMessage message, Exception? error, Task fetchedLast, CancellationToken stopping)
    {
        if (error is null)
        {
            await queues.DeleteAsync(work.Queue, message, CancellationToken.None).ConfigureAwait(false);
            return InvocationOutcome.Succeeded;
        }

        if (error is OperationCanceledException && stopping.IsCancellationRequested)
        {
            await fetchedLast.ConfigureAwait(false);
            await queues.RenewAsync(work.Queue, message, TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
            return InvocationOutcome.GivenBack;
        }

        if (message.DequeueCount < work.MostAttempts)
        {
            await queues.RenewAsync(work.Queue, message, work.RetryAfter, CancellationToken.None).ConfigureAwait(false);
            return InvocationOutcome.Failed;
        }

        if (work.PoisonQueue is not null)
        {
            await PoisonAsync(work, message).ConfigureAwait(false);
            return InvocationOutcome.Poisoned;
        }

        if (SetAsideHopeless)
        {
            await queues.RenewAsync(work.Queue, message, OutOfTheWay, CancellationToken.None).ConfigureAwait(false);
        }

        return InvocationOutcome.Failed;
    }

    /// <summary>Sent before it is deleted: a crash in between leaves it twice, never nowhere.</summary>
    private async Task PoisonAsync(QueueWork work, LeasedMessage message)
    {
        var body = message.Undecodable && message.Body.Length > KeptOfUndecodable ? message.Body[..KeptOfUndecodable] : message.Body;
        await queues.SendAsync(work.PoisonQueue!, body, TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
        await queues.DeleteAsync(work.Queue, message, CancellationToken.None).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Function}, attempt {Attempt}: {Outcome} ({Error}) {Stack}")]
    private partial void FunctionFailed(string function, int attempt, InvocationOutcome outcome, string error, string stack);
}
