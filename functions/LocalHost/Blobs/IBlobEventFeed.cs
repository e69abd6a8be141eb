namespace EhcpPipeline.LocalHost.Blobs;

/// <summary>Where blob triggers learn of new blobs. A feed puts events on the host's blob queue; it runs no function.</summary>
public interface IBlobEventFeed
{
    /// <summary>Looks once and queues what is new; gives the number of events queued.</summary>
    Task<int> ScanAsync(CancellationToken cancel);

    /// <summary>Looks again and again, or waits for events, until cancelled.</summary>
    Task RunAsync(CancellationToken stopping);
}
