namespace EhcpPipeline.Storage.Blobs;

/// <summary>
/// Blobs by container and name. A name may hold '/', spaces, apostrophes and any Unicode letter. Containers come into being at the first write.
/// Writes are atomic: a reader sees the old bytes or the new, and the ETag changes with every write.
/// </summary>
public interface IBlobStore
{
    /// <summary>The blob's bytes and ETag, or null if there is none.</summary>
    Task<StoredBlob?> ReadAsync(string container, string name, CancellationToken cancel);

    /// <summary>The blob's ETag and size without its bytes, or null if there is none.</summary>
    Task<BlobInfo?> InfoAsync(string container, string name, CancellationToken cancel);

    /// <summary>Writes the blob, replacing what was there, and returns the new ETag.</summary>
    Task<string> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancel);

    /// <summary>Deletes the blob; false if there was none.</summary>
    Task<bool> DeleteAsync(string container, string name, CancellationToken cancel);

    /// <summary>All blobs whose name begins with <paramref name="prefix"/>, in ordinal order of name. A container that is absent lists as empty.</summary>
    IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, CancellationToken cancel);
}

/// <summary>A blob as listed.</summary>
public sealed record BlobInfo(string Container, string Name, string ETag, long Length);

/// <summary>A blob as read.</summary>
public sealed record StoredBlob(ReadOnlyMemory<byte> Content, string ETag);
