using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using EhcpPipeline.Storage.Blobs;
using BlobInfo = EhcpPipeline.Storage.Blobs.BlobInfo;

namespace EhcpPipeline.Storage.Azure;

/// <summary>Blobs of a storage account. ETags are given without quotes: the service quotes them in headers and not in listings.</summary>
internal sealed class AzureBlobs(BlobServiceClient service) : IBlobStore
{
    private const int Absent = 404;

    public async Task<StoredBlob?> ReadAsync(string container, string name, CancellationToken cancel)
    {
        try
        {
            var blob = (await Client(container, name).DownloadContentAsync(cancel).ConfigureAwait(false)).Value;
            return new StoredBlob(blob.Content.ToMemory(), Text(blob.Details.ETag));
        }
        catch (RequestFailedException error) when (error.Status == Absent)
        {
            return null;
        }
    }

    public async Task<BlobInfo?> InfoAsync(string container, string name, CancellationToken cancel)
    {
        try
        {
            var properties = (await Client(container, name).GetPropertiesAsync(cancellationToken: cancel).ConfigureAwait(false)).Value;
            return new BlobInfo(container, name, Text(properties.ETag), properties.ContentLength);
        }
        catch (RequestFailedException error) when (error.Status == Absent)
        {
            return null;
        }
    }

    public async Task<string> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var client = Client(container, name);
        try
        {
            return await UploadAsync(client, content, cancel).ConfigureAwait(false);
        }
        catch (RequestFailedException error) when (error.Status == Absent)
        {
            await service.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancel).ConfigureAwait(false);
            return await UploadAsync(client, content, cancel).ConfigureAwait(false);
        }
    }

    public async Task<bool> DeleteAsync(string container, string name, CancellationToken cancel) =>
        (await Client(container, name).DeleteIfExistsAsync(cancellationToken: cancel).ConfigureAwait(false)).Value;

    public async IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        Names.CheckContainer(container);
        ArgumentNullException.ThrowIfNull(prefix);
        var blobs = service.GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel).GetAsyncEnumerator(cancel);
        await using (blobs.ConfigureAwait(false))
        {
            while (await MoveAsync(blobs).ConfigureAwait(false))
            {
                var blob = blobs.Current;
                yield return new BlobInfo(container, blob.Name, Text(blob.Properties.ETag ?? default), blob.Properties.ContentLength ?? 0);
            }
        }
    }

    private static async ValueTask<bool> MoveAsync(IAsyncEnumerator<BlobItem> blobs)
    {
        try
        {
            return await blobs.MoveNextAsync().ConfigureAwait(false);
        }
        catch (RequestFailedException error) when (error.Status == Absent)
        {
            return false;
        }
    }

    private static async Task<string> UploadAsync(BlobClient client, ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        Text((await client.UploadAsync(new BinaryData(content), overwrite: true, cancel).ConfigureAwait(false)).Value.ETag);

    private static string Text(ETag etag) => etag.ToString().Trim('"');

    private BlobClient Client(string container, string name)
    {
        Names.CheckContainer(container);
        Names.CheckBlob(name);
        return service.GetBlobContainerClient(container).GetBlobClient(name);
    }
}
