using System.Globalization;
using System.Text.Json;

namespace EhcpPipeline.LocalHost.Settings;

/// <summary>
/// The settings of <c>host.json</c> that decide how triggers run, with the Functions host's defaults and bounds
/// (read in the source of the WebJobs storage extensions, 5.3).
/// </summary>
public sealed record HostSettings
{
    /// <summary>Messages in one receipt.</summary>
    /// <value>1 to 32; the default is 16.</value>
    public int BatchSize { get; init; } = 16;

    /// <summary>More messages are fetched once this many or fewer are in flight, so batch size plus threshold are in flight at most.</summary>
    /// <value>0 or more; the default is half the batch size for each processor.</value>
    public int NewBatchThreshold { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>Tries before a message goes to its poison queue.</summary>
    /// <value>1 or more; the default is 5.</value>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message stays invisible after a try that failed.</summary>
    /// <value>The default is zero: at once.</value>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    /// <value>100 ms or more; the default is 2 seconds, the host's own when it runs on a developer's machine.</value>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Blob functions in flight together.</summary>
    /// <value>1 or more; the default is 8 for each processor.</value>
    public int BlobParallelism { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>Tries before a blob event goes to the blob poison queue.</summary>
    /// <value>1 or more; the default is 5.</value>
    public int PoisonBlobThreshold { get; init; } = 5;

    /// <summary>How long a function may run before its token is cancelled and the try counts as failed.</summary>
    /// <value>The default is 30 minutes.</value>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Reads <c>host.json</c>. Throws <see cref="InvalidDataException"/>, naming the setting, if one is out of bounds or not of its type.</summary>
    public static HostSettings Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>As <see cref="Load"/>, from the file's text.</summary>
    public static HostSettings Parse(string hostJson)
    {
        try
        {
            using var json = JsonDocument.Parse(hostJson, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var extensions = Section(json.RootElement, "extensions");
            return Read(json.RootElement, Section(extensions, "queues"), Section(extensions, "blobs"));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("host.json is not JSON.", error);
        }
    }

    private static HostSettings Read(JsonElement root, JsonElement queues, JsonElement blobs)
    {
        var defaults = new HostSettings();
        var batchSize = Number(queues, "batchSize", defaults.BatchSize, 1, 32);
        return new HostSettings
        {
            BatchSize = batchSize,
            NewBatchThreshold = Number(queues, "newBatchThreshold", Math.Max(1, batchSize / 2) * Environment.ProcessorCount, 0, 10_000),
            MaxDequeueCount = Number(queues, "maxDequeueCount", defaults.MaxDequeueCount, 1, 1_000),
            VisibilityTimeout = Duration(queues, "visibilityTimeout", defaults.VisibilityTimeout, TimeSpan.Zero),
            MaxPollingInterval = Duration(queues, "maxPollingInterval", defaults.MaxPollingInterval, TimeSpan.FromMilliseconds(100)),
            BlobParallelism = Number(blobs, "maxDegreeOfParallelism", defaults.BlobParallelism, 1, 10_000),
            PoisonBlobThreshold = Number(blobs, "poisonBlobThreshold", defaults.PoisonBlobThreshold, 1, 1_000),
            FunctionTimeout = Duration(root, "functionTimeout", defaults.FunctionTimeout, TimeSpan.FromSeconds(1)),
        };
    }

    private static JsonElement Section(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var section) ? section : default;

    private static int Number(JsonElement section, string name, int absent, int least, int most)
    {
        var value = Section(section, name);
        return value.ValueKind switch
        {
            JsonValueKind.Undefined => absent,
            JsonValueKind.Number when value.TryGetInt32(out var number) && number >= least && number <= most => number,
            _ => throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"host.json: {name} is a number from {least} to {most}.")),
        };
    }

    private static TimeSpan Duration(JsonElement section, string name, TimeSpan absent, TimeSpan least)
    {
        var value = Section(section, name);
        return value.ValueKind switch
        {
            JsonValueKind.Undefined => absent,
            JsonValueKind.String when TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var time) && time >= least => time,
            _ => throw new InvalidDataException($"host.json: {name} is a duration such as \"00:00:30\", {least:c} at least."),
        };
    }
}
