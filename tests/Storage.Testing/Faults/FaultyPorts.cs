using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Storage.Testing.Faults;

/// <summary>Puts a <see cref="FaultPlan"/> in front of the registered ports.</summary>
public static class FaultyPorts
{
    /// <summary>Decorates the three ports registered last. The ports themselves live on, as storage outlives a process.</summary>
    public static IServiceCollection AddFaults(this IServiceCollection services, FaultPlan plan, IBlobStore blobs, IWorkQueues queues, ITableStore tables) => services
        .AddSingleton<IBlobStore>(new FaultyBlobStore(blobs, plan))
        .AddSingleton(FaultyWorkQueues.Over(queues, plan))
        .AddSingleton<ITableStore>(new FaultyTableStore(tables, plan));
}

internal sealed class FaultyBlobStore(IBlobStore inner, FaultPlan plan) : IBlobStore
{
    public Task<StoredBlob?> ReadAsync(string container, string name, CancellationToken cancel)
    {
        plan.Read();
        return inner.ReadAsync(container, name, cancel);
    }

    public Task<BlobInfo?> InfoAsync(string container, string name, CancellationToken cancel)
    {
        plan.Read();
        return inner.InfoAsync(container, name, cancel);
    }

    public Task<string> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        plan.ChangeAsync("Blobs.Write " + container, () => inner.WriteAsync(container, name, content, cancel));

    public Task<bool> DeleteAsync(string container, string name, CancellationToken cancel) =>
        plan.ChangeAsync("Blobs.Delete " + container, () => inner.DeleteAsync(container, name, cancel));

    public IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, CancellationToken cancel)
    {
        plan.Read();
        return inner.ListAsync(container, prefix, cancel);
    }
}

internal class FaultyWorkQueues(IWorkQueues inner, FaultPlan plan) : IWorkQueues
{
    internal static IWorkQueues Over(IWorkQueues inner, FaultPlan plan) =>
        inner is IQueueHorizon horizon ? new WithHorizon(inner, horizon, plan) : new FaultyWorkQueues(inner, plan);

    public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancel) =>
        plan.ChangeAsync("Queues.Send " + queue, async () =>
        {
            await inner.SendAsync(queue, body, delay, cancel).ConfigureAwait(false);
            return true;
        });

    /// <summary>Looking changes nothing unless it finds something, and idle looks would make the count of calls depend on time: not counted.</summary>
    public Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(string queue, int most, TimeSpan lease, CancellationToken cancel)
    {
        plan.Read();
        return inner.ReceiveAsync(queue, most, lease, cancel);
    }

    public Task<LeasedMessage?> RenewAsync(string queue, LeasedMessage message, TimeSpan lease, CancellationToken cancel) =>
        plan.ChangeAsync("Queues.Renew " + queue, () => inner.RenewAsync(queue, message, lease, cancel));

    public Task<bool> DeleteAsync(string queue, LeasedMessage message, CancellationToken cancel) =>
        plan.ChangeAsync("Queues.Delete " + queue, () => inner.DeleteAsync(queue, message, cancel));

    public Task<int> CountAsync(string queue, CancellationToken cancel)
    {
        plan.Read();
        return inner.CountAsync(queue, cancel);
    }

    private sealed class WithHorizon(IWorkQueues inner, IQueueHorizon horizon, FaultPlan plan) : FaultyWorkQueues(inner, plan), IQueueHorizon
    {
        public Task<DateTimeOffset?> NextVisibleAsync(IReadOnlyCollection<string> queues, CancellationToken cancel) => horizon.NextVisibleAsync(queues, cancel);

        public Task<long> WaitForChangeAsync(long seen, CancellationToken cancel) => horizon.WaitForChangeAsync(seen, cancel);
    }
}

internal sealed class FaultyTableStore(ITableStore inner, FaultPlan plan) : ITableStore
{
    public Task<TableRecord?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancel)
    {
        plan.Read();
        return inner.GetAsync(table, partitionKey, rowKey, cancel);
    }

    public IAsyncEnumerable<TableRecord> QueryAsync(string table, string partitionKey, string? fromRowKey, string? beforeRowKey, CancellationToken cancel)
    {
        plan.Read();
        return inner.QueryAsync(table, partitionKey, fromRowKey, beforeRowKey, cancel);
    }

    public IAsyncEnumerable<TableRecord> ScanAsync(string table, CancellationToken cancel)
    {
        plan.Read();
        return inner.ScanAsync(table, cancel);
    }

    public Task<CommitResult> CommitAsync(string table, IReadOnlyList<TableAction> actions, CancellationToken cancel) =>
        plan.ChangeAsync("Tables.Commit " + table, () => inner.CommitAsync(table, actions, cancel));
}
