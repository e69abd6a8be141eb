using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.LocalHost.Queues;

/// <summary>
/// Keeps a message invisible while its function runs: a lease of 10 minutes renewed at half time, as the Functions host does. A lease that was lost
/// stays lost: the function runs on, and whatever it commits must stand another worker doing the same.
/// </summary>
internal sealed class LeaseRenewal : IAsyncDisposable
{
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    private readonly IWorkQueues _queues;
    private readonly string _queue;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _renewing;

    internal LeaseRenewal(IWorkQueues queues, string queue, LeasedMessage message, TimeProvider clock)
    {
        _queues = queues;
        _queue = queue;
        _clock = clock;
        Message = message;
        _renewing = RenewAsync();
    }

    /// <summary>The message with its latest receipt.</summary>
    internal LeasedMessage Message { get; private set; }

    /// <summary>Ends the renewals; afterwards <see cref="Message"/> no longer changes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_renewing.IsCompleted || !_stop.IsCancellationRequested)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await _renewing.ConfigureAwait(false);
            _stop.Dispose();
        }
    }

    private async Task RenewAsync()
    {
        var wait = Lease / 2;
        while (true)
        {
            await Task.Delay(wait, _clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_stop.IsCancellationRequested)
            {
                return;
            }

            try
            {
                if (await _queues.RenewAsync(_queue, Message, Lease, CancellationToken.None).ConfigureAwait(false) is not { } renewed)
                {
                    return;
                }

                Message = renewed;
                wait = Lease / 2;
            }
#pragma warning disable CA1031 // Whatever the store's trouble, the lease has minutes left: try again.
            catch (Exception)
#pragma warning restore CA1031
            {
                wait = RetryAfter;
            }
        }
    }
}
