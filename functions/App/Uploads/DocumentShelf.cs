using System.IO.Compression;
using EhcpPipeline.Documents.Json;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Uploads;

/// <summary>Documents as read, kept as <c>documents/{run}/{plan}/{content hash}.json.gz</c>.</summary>
public sealed class DocumentShelf(IBlobStore blobs)
{
    public Task PutAsync(string run, string plan, string content, Document document, CancellationToken cancel)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            DocumentJson.Write(document, zip);
        }

        return blobs.WriteAsync(Containers.Documents, Name(run, plan, content), packed.ToArray(), cancel);
    }

    public async Task<Document?> GetAsync(string run, string plan, string content, CancellationToken cancel)
    {
        if (await blobs.ReadAsync(Containers.Documents, Name(run, plan, content), cancel) is not { } stored)
        {
            return null;
        }

        using var packed = new MemoryStream(stored.Content.ToArray());
        using var zip = new GZipStream(packed, CompressionMode.Decompress);
        return DocumentJson.Read(zip);
    }

    /// <summary>Deletes everything read from a plan but, if given, the newest content.</summary>
    public Task ClearAsync(string run, string plan, string? keepContent, CancellationToken cancel) =>
        ClearAsync(run, plan, keepContent is null ? Array.Empty<string>() : [keepContent], cancel);

    /// <summary>Deletes everything in a folder but the contents named.</summary>
    public async Task ClearAsync(string run, string plan, IReadOnlyList<string> keepContents, CancellationToken cancel)
    {
        var keep = keepContents.Select(content => Name(run, plan, content)).ToHashSet(StringComparer.Ordinal);
        await foreach (var blob in blobs.ListAsync(Containers.Documents, run + "/" + plan + "/", cancel))
        {
            if (!keep.Contains(blob.Name))
            {
                await blobs.DeleteAsync(Containers.Documents, blob.Name, cancel);
            }
        }
    }

    private static string Name(string run, string plan, string content) => run + "/" + plan + "/" + content + ".json.gz";
}
