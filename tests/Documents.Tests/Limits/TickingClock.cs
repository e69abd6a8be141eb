namespace EhcpPipeline.Documents.Tests.Limits;

/// <summary>A clock that moves on by one step each time it is looked at, so that a deadline is reached by work alone, however fast or busy the machine.</summary>
internal sealed class TickingClock(TimeSpan step) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public long Looks { get; private set; }

    public override long GetTimestamp() => step.Ticks * Looks++;
}
