using System.Text.Json;
using EhcpPipeline.LocalHost.Binding;
using EhcpPipeline.LocalHost.Discovery;
using EhcpPipeline.LocalHost.Queues;
using EhcpPipeline.LocalHost.Running;
using EhcpPipeline.LocalHost.Settings;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.LocalHost.Blobs;

/// <summary>The queue that all blob events of the host go through, and what is done with each.</summary>
internal sealed class BlobEvents(IReadOnlyList<LocalFunction> functions, IBlobStore blobs, IWorkQueues queues, FunctionInvoker invoker, string hostId)
{
    internal const string PoisonQueue = "webjobs-blobtrigger-poison";

    private readonly Dictionary<string, LocalFunction> _functions =
        functions.Where(function => function.Trigger is BlobFunctionTrigger).ToDictionary(function => function.Id, StringComparer.OrdinalIgnoreCase);

    internal string Queue { get; } = "azure-webjobs-blobtrigger-" + hostId;

    internal IEnumerable<LocalFunction> Functions => _functions.Values;

    internal LocalFunction? Find(string functionId) => _functions.GetValueOrDefault(functionId);

    internal Task SendAsync(BlobMessage message, CancellationToken cancel) =>
        queues.SendAsync(Queue, JsonSerializer.Serialize(message), TimeSpan.Zero, cancel);

    internal QueueWork Work(HostSettings settings)
    {
        var batchSize = Math.Min(QueueLimits.Receive, (settings.BlobParallelism / 2) + 1);
        return new QueueWork
        {
            Queue = Queue,
            PoisonQueue = PoisonQueue,
            BatchSize = batchSize,
            NewBatchThreshold = Math.Max(0, settings.BlobParallelism - batchSize),
            MostAttempts = settings.PoisonBlobThreshold,
            RetryAfter = TimeSpan.Zero,
            FunctionOf = message => TryRead(message.Body) is { } read && Find(read.FunctionId) is { } function ? function.Name : "unknown",
            RunAsync = RunAsync,
        };
    }

    /// <summary>A blob that is gone is done with; so is an event of polling whose blob has changed since, for the change is an event of its own.</summary>
    private async Task RunAsync(LeasedMessage message, CancellationToken cancel)
    {
        var read = TryRead(message.Body);
        var function = read is null ? null : Find(read.FunctionId);
        if (read is null || function is null)
        {
            throw new BindingFailedException("A message of the blob queue names no function of this host.");
        }

        if (await blobs.InfoAsync(read.ContainerName, read.BlobName, cancel).ConfigureAwait(false) is { } blob
            && (read.ETag.Length == 0 || string.Equals(read.ETag, blob.ETag, StringComparison.Ordinal)))
        {
            await RunAsync(function, read.ContainerName, read.BlobName, cancel).ConfigureAwait(false);
        }
    }

    internal Task RunAsync(LocalFunction function, string container, string name, CancellationToken cancel)
    {
        var metadata = TriggerData.NewMetadata();
        foreach (var (token, value) in ((BlobFunctionTrigger)function.Trigger).Path.Match(name) ?? throw new BindingFailedException($"The blob's name does not fit the path of {function.Name}."))
        {
            metadata[token] = value;
        }

        metadata["BlobTrigger"] = container + "/" + name;
        return invoker.InvokeAsync(function, new TriggerData(new BlobContent(blobs, container, name), metadata), cancel);
    }

    private static BlobMessage? TryRead(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<BlobMessage>(body, ValueConversion.Json) is { FunctionId: not null, ContainerName: not null, BlobName: not null } read
                ? read with { ETag = read.ETag ?? string.Empty }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
