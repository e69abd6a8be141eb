using EhcpPipeline.Storage.Blobs;

namespace EhcpPipeline.LocalHost.Blobs;

/// <summary>
/// A blob's bytes, read when they are first asked for: a function that only wants to know that a blob has come does not have it read
/// (a plan whose run is not open yet may be of a child whose family opted out).
/// </summary>
internal sealed class BlobContent(IBlobStore blobs, string container, string name)
{
    internal async Task<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel) =>
        await blobs.ReadAsync(container, name, cancel).ConfigureAwait(false) is { } blob
            ? blob.Content
            : throw new FileNotFoundException("The blob was deleted while its function was about to read it.");
}
