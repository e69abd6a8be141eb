using EhcpPipeline.LocalHost.Settings;

namespace EhcpPipeline.LocalHost;

/// <summary>How a local host runs.</summary>
public sealed class LocalHostOptions
{
    /// <summary>The settings of host.json.</summary>
    public HostSettings Settings { get; set; } = new();

    /// <summary>Names the host's own queue and blobs.</summary>
    /// <value>3 to 32 lower-case letters, digits and hyphens; the default is "ehcp".</value>
    public string HostId { get; set; } = "ehcp";

    /// <summary>Functions running at the same time, over all queues. Reading and judging plans is work for the processor, so more than its cores gains nothing.</summary>
    /// <value>1 or more; the default is the number of processors, two at least.</value>
    public int Parallelism { get; set; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Whether a run until idle runs each timer function once when nothing else is left, and goes on if that made work.</summary>
    public bool RunTimersWhenIdle { get; set; } = true;

    /// <summary>Where blob events come from.</summary>
    public BlobFeedKind BlobFeed { get; set; } = BlobFeedKind.Polling;

    /// <summary>The pause between two looks of the polling feed.</summary>
    /// <value>The default is 2 seconds; the Functions host's is 10.</value>
    public TimeSpan BlobPollingInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The prefixes worth listing in a container (the open runs', say). By default the whole container.</summary>
    public Func<string, CancellationToken, ValueTask<IReadOnlyList<string>>> BlobPrefixes { get; set; } = static (_, _) => ValueTask.FromResult<IReadOnlyList<string>>([string.Empty]);

    /// <summary>The address <see cref="LocalHostRunner.RunAsync"/> listens on for Event Grid deliveries and calls by hand, such as "http://127.0.0.1:7071/"; null for none.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How long a host that is stopping waits for functions in flight before it leaves them to the leases.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Told of each invocation as it ends, from many threads.</summary>
    public IProgress<InvocationEnded>? Progress { get; set; }
}

/// <summary>Where blob events come from.</summary>
public enum BlobFeedKind
{
    /// <summary>Listing containers, with receipts.</summary>
    Polling,

    /// <summary>Event Grid deliveries.</summary>
    Webhook,
}
