using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.LocalHost.Blobs;

/// <summary>
/// Which blob in which version each function has been told of, in the table <c>localreceipts</c>: a function's row for a blob holds its last ETag,
/// under the hash of its name, which may be a child's. Kept in memory once read.
/// </summary>
internal sealed class BlobReceipts(ITableStore tables)
{
    internal const string Table = "localreceipts";

    private readonly Dictionary<string, Dictionary<string, string>> _seen = new(StringComparer.Ordinal);

    internal async Task<bool> HasAsync(string function, string container, string name, string etag, CancellationToken cancel) =>
        (await OfFunctionAsync(function, cancel).ConfigureAwait(false)).TryGetValue(Key(container, name), out var seen) && string.Equals(seen, etag, StringComparison.Ordinal);

    internal async Task AddAsync(string function, IReadOnlyCollection<BlobInfo> blobs, CancellationToken cancel)
    {
        var seen = await OfFunctionAsync(function, cancel).ConfigureAwait(false);
        await tables.UpsertAllAsync(Table, blobs.Select(blob => Row(function, Key(blob.Container, blob.Name), blob.ETag)), cancel).ConfigureAwait(false);
        foreach (var blob in blobs)
        {
            seen[Key(blob.Container, blob.Name)] = blob.ETag;
        }
    }

    private static string Key(string container, string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(container + "/" + name)));

    private static TableRecord Row(string function, string key, string etag) =>
        new() { PartitionKey = function, RowKey = key, Values = new Dictionary<string, object> { ["etag"] = etag } };

    private async ValueTask<Dictionary<string, string>> OfFunctionAsync(string function, CancellationToken cancel)
    {
        if (!_seen.TryGetValue(function, out var seen))
        {
            seen = new Dictionary<string, string>(StringComparer.Ordinal);
            await foreach (var row in tables.QueryAsync(Table, function, null, null, cancel).ConfigureAwait(false))
            {
                seen[row.RowKey] = (string)row.Values["etag"];
            }

            _seen.Add(function, seen);
        }

        return seen;
    }
}
