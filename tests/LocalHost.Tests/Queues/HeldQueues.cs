using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.LocalHost.Tests.Queues;

/// <summary>Queues of which one holds back its first answer with a message in it: leased by the store, and not yet with who asked, who may ask no longer.</summary>
internal sealed class HeldQueues(IWorkQueues inner, string held) : IWorkQueues
{
    private readonly TaskCompletionSource _leased = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Leased => _leased.Task;

    public void Release() => _released.TrySetResult();

    public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancel) => inner.SendAsync(queue, body, delay, cancel);

    public async Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(string queue, int most, TimeSpan lease, CancellationToken cancel)
    {
        var messages = await inner.ReceiveAsync(queue, most, lease, cancel);
        if (queue == held && messages.Count > 0 && _leased.TrySetResult())
        {
            await _released.Task.WaitAsync(cancel);
        }

        return messages;
    }

    public Task<LeasedMessage?> RenewAsync(string queue, LeasedMessage message, TimeSpan lease, CancellationToken cancel) => inner.RenewAsync(queue, message, lease, cancel);

    public Task<bool> DeleteAsync(string queue, LeasedMessage message, CancellationToken cancel) => inner.DeleteAsync(queue, message, cancel);

    public Task<int> CountAsync(string queue, CancellationToken cancel) => inner.CountAsync(queue, cancel);
}
