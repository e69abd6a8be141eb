using EhcpPipeline.LocalHost.Blobs;
using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.LocalHost.Idle;

/// <summary>
/// Decides that there is nothing left to do: no function runs, no blob event is new, every queue is empty, and none of that changed while it was looked at.
/// Messages that are only delayed are waited for, or skipped to where the host owns the clock.
/// </summary>
internal sealed class IdleWatch(Activity activity, Pulse wake, IBlobEventFeed feed, IWorkQueues queues, IReadOnlyCollection<string> names, TimeProvider clock)
{
    /// <summary>A message that falls due later than this was put out of the way and is no business of this run.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(1);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    internal async Task WaitAsync(CancellationToken cancel)
    {
        while (true)
        {
            await activity.WhenQuietAsync(cancel).ConfigureAwait(false);
            var begun = activity.Begun;
            if (await feed.ScanAsync(cancel).ConfigureAwait(false) > 0)
            {
                await WakeAsync(cancel).ConfigureAwait(false);
                continue;
            }

            var due = await DueAsync(cancel).ConfigureAwait(false);
            if (!activity.IsQuiet || activity.Begun != begun)
            {
                continue;
            }

            if (due is null || due - clock.GetUtcNow() > Horizon)
            {
                return;
            }

            if (due > clock.GetUtcNow())
            {
                (clock as SkippingClock)?.SkipTo(due.Value);
            }

            await WakeAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>When the next message falls due; now, if a service can only say that there are some; null if there are none.</summary>
    private async Task<DateTimeOffset?> DueAsync(CancellationToken cancel)
    {
        if (queues is IQueueHorizon horizon)
        {
            return await horizon.NextVisibleAsync(names, cancel).ConfigureAwait(false);
        }

        foreach (var name in names)
        {
            if (await queues.CountAsync(name, cancel).ConfigureAwait(false) > 0)
            {
                return clock.GetUtcNow();
            }
        }

        return null;
    }

    /// <summary>Sends the listeners to look, and gives them a moment to take something up.</summary>
    private async Task WakeAsync(CancellationToken cancel)
    {
        var begun = activity.Begun;
        wake.Beat();
        for (var waited = TimeSpan.Zero; waited < Look && activity.Begun == begun; waited += Glance)
        {
            await Task.Delay(Glance, cancel).ConfigureAwait(false);
        }
    }
}
