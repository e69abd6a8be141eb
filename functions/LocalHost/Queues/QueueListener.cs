using EhcpPipeline.LocalHost.Idle;
using EhcpPipeline.Storage.Queues;
using Microsoft.Extensions.Logging;

namespace EhcpPipeline.LocalHost.Queues;

/// <summary>
/// Fetches a queue's messages in batches and processes them side by side; fetches again once no more than the threshold are in flight.
/// When the host stops it fetches no more and waits for those in flight. A fetch that has begun is seen through: the store may have leased messages to it already, and of those that nobody takes
/// in nothing would be heard until their leases lapse. For the same reason a message is given back only when no fetch is under way that could lease it anew.
/// </summary>
internal sealed partial class QueueListener(QueueWork work, IWorkQueues queues, MessageProcessor processor, Activity activity, Pulse wake, TimeSpan longestPause, bool faultsAreFatal, ILogger logger)
{
    private readonly List<Task> _inFlight = [];
    private readonly TaskCompletionSource _fetchedLast = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal async Task RunAsync(CancellationToken stopping)
    {
        var pause = new PollingDelay(longestPause, Random.Shared);
        var stopped = Task.Delay(Timeout.InfiniteTimeSpan, stopping);
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var woken = wake.Next;
                var received = await FetchAsync(stopping).ConfigureAwait(false);
                if (received > 0)
                {
                    pause.Reset();
                    await CompletedDownToAsync(work.NewBatchThreshold, stopped).ConfigureAwait(false);
                }
                else
                {
                    await PauseAsync(pause.Next(), woken, stopping).ConfigureAwait(false);
                    await CompletedDownToAsync(int.MaxValue, stopped).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            _fetchedLast.TrySetResult();
            await Task.WhenAll(_inFlight).ConfigureAwait(false);
        }
    }

    private async Task<int> FetchAsync(CancellationToken stopping)
    {
        activity.Enter();
        try
        {
            var messages = await queues.ReceiveAsync(work.Queue, work.BatchSize, LeaseRenewal.Lease, CancellationToken.None).ConfigureAwait(false);
            foreach (var message in messages)
            {
                activity.EnterWork();
                _inFlight.Add(Task.Run(() => ProcessAsync(message, stopping), CancellationToken.None));
            }

            return messages.Count;
        }
        catch (Exception error) when (!faultsAreFatal)
        {
            StoreFailed(work.Queue, error.GetType().Name);
            return 0;
        }
        finally
        {
            activity.Exit();
        }
    }

    /// <summary>The processor throws only when the store does; the message then comes back when its lease lapses.</summary>
    private async Task ProcessAsync(LeasedMessage message, CancellationToken stopping)
    {
        try
        {
            await processor.ProcessAsync(work, message, _fetchedLast.Task, stopping).ConfigureAwait(false);
        }
        catch (Exception error) when (!faultsAreFatal)
        {
            StoreFailed(work.Queue, error.GetType().Name);
        }
        finally
        {
            activity.Exit();
        }
    }

    // Those in flight wait with giving back for the end of the fetches, so that a stopped listener must not wait for them here.
    private async Task CompletedDownToAsync(int most, Task stopped)
    {
        while (true)
        {
            foreach (var done in _inFlight.Where(task => task.IsCompleted).ToList())
            {
                _inFlight.Remove(done);
                await done.ConfigureAwait(false);
            }

            if (_inFlight.Count <= most || stopped.IsCompleted)
            {
                return;
            }

            await Task.WhenAny([.. _inFlight, stopped]).ConfigureAwait(false);
        }
    }

    private static async Task PauseAsync(TimeSpan pause, Task woken, CancellationToken stopping)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(woken, Task.Delay(pause, enough.Token)).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store failed under the queue {Queue} ({Error}); trying again.")]
    private partial void StoreFailed(string queue, string error);
}
