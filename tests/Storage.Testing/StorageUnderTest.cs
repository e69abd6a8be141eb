using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Testing;

/// <summary>
/// One adapter, as the contract suite sees it. Names are made unique for each test, so that tests share a store without meeting.
/// </summary>
public abstract class StorageUnderTest
{
    public abstract IBlobStore Blobs { get; }

    public abstract IWorkQueues Queues { get; }

    public abstract ITableStore Tables { get; }

    /// <summary>The shortest lease after which a test looks again: leases on a service run in real time, from one second.</summary>
    public static TimeSpan ShortLease => TimeSpan.FromSeconds(1);

    /// <summary>Lets time pass: a manual clock is moved, a service is waited for.</summary>
    public abstract Task PassAsync(TimeSpan time);

    private static int _last;

    public static string FreshName(string kind) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}{Environment.ProcessId}x{Interlocked.Increment(ref _last)}");
}
