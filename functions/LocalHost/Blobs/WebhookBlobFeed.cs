namespace EhcpPipeline.LocalHost.Blobs;

/// <summary>
/// Takes Event Grid deliveries as the Functions host's blob extension does on <c>/runtime/webhooks/blobs</c>. Nothing is remembered and no ETag is compared:
/// duplicates, old events and events out of order all reach the function, which reads the blob as it is by then.
/// </summary>
public sealed class WebhookBlobFeed : IBlobEventFeed
{
    private readonly BlobEvents _events;
    private readonly Action _wake;

    internal WebhookBlobFeed(BlobEvents events, Action wake)
    {
        _events = events;
        _wake = wake;
    }

    public Task<int> ScanAsync(CancellationToken cancel) => Task.FromResult(0);

    public async Task RunAsync(CancellationToken stopping) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>
    /// One delivery for <paramref name="functionName"/> ("Host.Functions.X"): its status and the body to answer with. 202 once every event is queued, 200 for a
    /// subscription's validation, 404 for an unknown function and 400 for a body that is no Event Grid delivery.
    /// </summary>
    public async Task<WebhookReply> AcceptAsync(string functionName, string body, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(functionName);
        if (_events.Find(functionName) is not { } function)
        {
            return new WebhookReply(404, string.Empty);
        }

        if (EventGridBody.TryParse(body) is not { } delivery)
        {
            return new WebhookReply(400, string.Empty);
        }

        if (delivery.ValidationCode is { } code)
        {
            return new WebhookReply(200, System.Text.Json.JsonSerializer.Serialize(new { validationResponse = code }));
        }

        foreach (var (container, name) in delivery.Created)
        {
            if (string.Equals(container, ((Discovery.BlobFunctionTrigger)function.Trigger).Path.Container, StringComparison.Ordinal)
                && ((Discovery.BlobFunctionTrigger)function.Trigger).Path.Match(name) is not null)
            {
                await _events.SendAsync(new BlobMessage(function.Id, container, name, string.Empty), cancel).ConfigureAwait(false);
            }
        }

        _wake();
        return new WebhookReply(202, string.Empty);
    }
}

/// <summary>What to answer a delivery with.</summary>
public sealed record WebhookReply(int Status, string Body);
