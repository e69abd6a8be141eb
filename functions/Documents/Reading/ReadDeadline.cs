namespace EhcpPipeline.Documents.Reading;

/// <summary>
/// When the reading of one upload must end. Whoever reads looks at it as they move on and compares the clock themselves: a timer fires late, or not at
/// all until the reading is over, on a machine whose threads are all at work.
/// </summary>
internal sealed class ReadDeadline(TimeProvider clock, TimeSpan time, CancellationToken cancel)
{
    private readonly long _start = clock.GetTimestamp();

    /// <summary>A reading that ends only with its work or when <paramref name="cancel"/> fires.</summary>
    public static ReadDeadline None(CancellationToken cancel) => new(TimeProvider.System, TimeSpan.MaxValue, cancel);

    /// <summary>Throws <see cref="DeadlineReachedException"/> when the time is up, <see cref="OperationCanceledException"/> when the caller has cancelled.</summary>
    public void Check()
    {
        cancel.ThrowIfCancellationRequested();
        if (time != TimeSpan.MaxValue && clock.GetElapsedTime(_start) > time)
        {
            throw new DeadlineReachedException();
        }
    }
}

/// <summary>Reading took longer than <see cref="ReadLimits.Time"/>. A cancelling, so that whatever mends damage lets it pass.</summary>
internal sealed class DeadlineReachedException() : OperationCanceledException("The time for reading is up.");
