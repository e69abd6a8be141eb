namespace EhcpPipeline.LocalHost.Idle;

/// <summary>
/// Who is busy. A receipt counts as busy from before it asks until each message it got is done with, so "nobody is busy" and "no work began since"
/// together mean that nothing is on its way.
/// </summary>
internal sealed class Activity
{
    private readonly Lock _gate = new();
    private readonly Pulse _quiet = new();
    private int _busy;
    private long _begun;

    /// <summary>Counts messages that were taken up.</summary>
    internal long Begun => Interlocked.Read(ref _begun);

    internal void Enter()
    {
        lock (_gate)
        {
            _busy++;
        }
    }

    internal void EnterWork()
    {
        lock (_gate)
        {
            _busy++;
            _begun++;
        }
    }

    internal void Exit()
    {
        lock (_gate)
        {
            if (--_busy > 0)
            {
                return;
            }
        }

        _quiet.Beat();
    }

    internal bool IsQuiet
    {
        get
        {
            lock (_gate)
            {
                return _busy == 0;
            }
        }
    }

    internal async Task WhenQuietAsync(CancellationToken cancel)
    {
        while (true)
        {
            var quiet = _quiet.Next;
            if (IsQuiet)
            {
                return;
            }

            await quiet.WaitAsync(cancel).ConfigureAwait(false);
        }
    }
}
