using EhcpPipeline.LocalHost.Discovery;
using EhcpPipeline.Storage.Blobs;

namespace EhcpPipeline.LocalHost.Blobs;

/// <summary>
/// Lists the containers that functions watch and queues an event for each blob without a receipt for its ETag. Queued first, then marked: a crash in between
/// queues an event twice, never not at all.
/// </summary>
internal sealed class PollingBlobFeed(BlobEvents events, IBlobStore blobs, BlobReceipts receipts, LocalHostOptions options, TimeProvider clock) : IBlobEventFeed, IDisposable
{
    private const int Together = 100;

    private readonly SemaphoreSlim _one = new(1);

    public async Task<int> ScanAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var queued = 0;
            foreach (var function in events.Functions)
            {
                queued += await ScanAsync(function, ((BlobFunctionTrigger)function.Trigger).Path, cancel).ConfigureAwait(false);
            }

            return queued;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await ScanAsync(stopping).ConfigureAwait(false);
            await Task.Delay(options.BlobPollingInterval, clock, stopping).ConfigureAwait(false);
        }
    }

    private async Task<int> ScanAsync(LocalFunction function, BlobPath path, CancellationToken cancel)
    {
        var queued = 0;
        var found = new List<BlobInfo>(Together);
        foreach (var prefix in await options.BlobPrefixes(path.Container, cancel).ConfigureAwait(false))
        {
            var narrower = prefix.StartsWith(path.Prefix, StringComparison.Ordinal) ? prefix : path.Prefix;
            if (!narrower.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            await foreach (var blob in blobs.ListAsync(path.Container, narrower, cancel).ConfigureAwait(false))
            {
                if (path.Match(blob.Name) is null || await receipts.HasAsync(function.Name, blob.Container, blob.Name, blob.ETag, cancel).ConfigureAwait(false))
                {
                    continue;
                }

                found.Add(blob);
                if (found.Count == Together)
                {
                    queued += await TellAsync(function, found, cancel).ConfigureAwait(false);
                }
            }
        }

        return queued + await TellAsync(function, found, cancel).ConfigureAwait(false);
    }

    private async Task<int> TellAsync(LocalFunction function, List<BlobInfo> found, CancellationToken cancel)
    {
        await Task.WhenAll(found.Select(blob => events.SendAsync(new BlobMessage(function.Id, blob.Container, blob.Name, blob.ETag), cancel))).ConfigureAwait(false);
        await receipts.AddAsync(function.Name, found, cancel).ConfigureAwait(false);
        var told = found.Count;
        found.Clear();
        return told;
    }
}
