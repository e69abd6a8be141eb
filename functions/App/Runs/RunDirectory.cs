using System.Collections.Concurrent;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Runs;

/// <summary>
/// Which runs are open, and under which manifest. A run is open from the moment its checked manifest stands in <c>documents/{run}/manifest-{hash}.json</c>
/// and its row in <c>runs</c> names that hash; the uploaded manifest itself is only ever looked at by OpenRun.
/// </summary>
public sealed class RunDirectory(IBlobStore blobs, ITableStore tables)
{
    public const string Partition = "runs";

    private readonly ConcurrentDictionary<string, RunState> _known = new(StringComparer.Ordinal);

    /// <summary>The run, or null while its manifest is missing or refused.</summary>
    public async Task<RunState?> FindAsync(string run, CancellationToken cancel)
    {
        var row = await RowAsync(run, cancel);
        var hash = row is null ? "" : new RowReader(row).Text("manifesthash");
        if (hash.Length == 0)
        {
            return null;
        }

        if (_known.TryGetValue(run, out var known) && known.ManifestHash == hash)
        {
            return known;
        }

        var stored = await blobs.ReadAsync(Containers.Documents, ManifestBlob(run, hash), cancel)
            ?? throw new InvalidOperationException("A run's checked manifest is missing from the documents container: upload the manifest again.");
        var manifest = RunManifestJson.Parse(stored.Content).Manifest
            ?? throw new InvalidOperationException("A run's checked manifest can no longer be read: upload the manifest again.");
        return _known[run] = new RunState(manifest, hash);
    }

    public Task<TableRecord?> RowAsync(string run, CancellationToken cancel) => tables.GetAsync(WorkingTables.Runs.Name, Partition, run, cancel);

    /// <summary>Names of all runs that have a row.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancel)
    {
        var runs = new List<string>();
        await foreach (var row in tables.QueryAsync(WorkingTables.Runs.Name, Partition, null, null, cancel))
        {
            runs.Add(row.RowKey);
        }

        return runs;
    }

    internal static string ManifestBlob(string run, string hash) => run + "/manifest-" + hash + ".json";
}
