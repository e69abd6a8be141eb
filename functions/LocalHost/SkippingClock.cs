namespace EhcpPipeline.LocalHost;

/// <summary>
/// A clock that its owner may put forward: a host with nothing left to do skips a wait instead of sitting through it. Stores that run on it
/// (<c>AddEmbeddedStorage</c> follows the registered <see cref="TimeProvider"/>) then show a delayed message at once.
/// No result depends on a clock, so no result changes.
/// </summary>
public sealed class SkippingClock(TimeProvider inner) : TimeProvider
{
    private long _skipped;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow().AddTicks(Interlocked.Read(ref _skipped));

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>Puts the clock forward to <paramref name="time"/>, unless it is past already.</summary>
    public void SkipTo(DateTimeOffset time)
    {
        var ahead = (time - GetUtcNow()).Ticks;
        if (ahead > 0)
        {
            Interlocked.Add(ref _skipped, ahead);
        }
    }
}
