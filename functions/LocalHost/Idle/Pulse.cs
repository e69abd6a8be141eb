namespace EhcpPipeline.LocalHost.Idle;

/// <summary>Wakes everyone who waits. A waiter takes <see cref="Next"/> before it looks at a queue, so that no pulse is lost in between.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task Next => Volatile.Read(ref _next).Task;

    internal void Beat() => Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
