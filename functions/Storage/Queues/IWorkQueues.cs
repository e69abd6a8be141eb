namespace EhcpPipeline.Storage.Queues;

/// <summary>
/// Queues with the semantics of Azure Queue Storage: at least once, no order, a message received is leased (invisible) until its lease lapses, is
/// renewed or the message is deleted; the dequeue count goes up with each receipt. Bodies are text of at most 48 KiB in UTF-8, stored as base64.
/// </summary>
public interface IWorkQueues
{
    /// <summary>Sends one message, visible after <paramref name="delay"/>. Throws <see cref="ArgumentException"/> if the body is over the limit.</summary>
    Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancel);

    /// <summary>Leases up to <paramref name="most"/> visible messages (1 to 32) for <paramref name="lease"/>.</summary>
    Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(string queue, int most, TimeSpan lease, CancellationToken cancel);

    /// <summary>Sets the lease of a message anew (zero: visible at once) and returns it with its new receipt, or null if the lease was lost.</summary>
    Task<LeasedMessage?> RenewAsync(string queue, LeasedMessage message, TimeSpan lease, CancellationToken cancel);

    /// <summary>Deletes a leased message; false if the lease was lost meanwhile, so that another worker may have it.</summary>
    Task<bool> DeleteAsync(string queue, LeasedMessage message, CancellationToken cancel);

    /// <summary>Messages in the queue, visible or not; approximate on Azure.</summary>
    Task<int> CountAsync(string queue, CancellationToken cancel);
}

/// <summary>A message under lease. <paramref name="Receipt"/> proves the lease.</summary>
public sealed record LeasedMessage(string Id, string Receipt, string Body, int DequeueCount, DateTimeOffset Inserted)
{
    /// <summary>The message is not base64 of UTF-8, so nobody of this system sent it; <see cref="Body"/> is then what was on the wire. It belongs on the poison queue, unread.</summary>
    public bool Undecodable { get; init; }
}
