using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Uploads;

/// <summary>Gives every upload its ledger row and its row in <c>files</c>, before a byte of it is read.</summary>
public sealed class UploadRegister(ITableStore tables, LedgerStore ledger)
{
    /// <summary>Partition of uploads whose run has no manifest yet.</summary>
    public const string WaitingShard = "waiting";

    /// <summary>The upload's ledger entry, made if it is new.</summary>
    public async Task<LedgerEntry> EnsureAsync(RunState run, string blobName, CancellationToken cancel)
    {
        var plan = UploadKey.Of(run.Manifest, blobName);
        var shard = PlanKeys.Shard(run.Manifest, plan);
        while (true)
        {
            if (await ledger.GetAsync(run.Name, shard, plan, cancel) is { } known)
            {
                return known;
            }

            if (!UploadKey.IsKey(blobName))
            {
                await NameAsync(run.Manifest, plan, blobName, cancel);
            }

            await ledger.TryWriteAsync(new LedgerEntry { Run = run.Name, Shard = shard, Plan = plan, Blob = blobName, Reason = "registered" }, cancel);
        }
    }

    /// <summary>Writes down the name of an upload: in the private table, and nowhere else.</summary>
    public async Task NameAsync(RunManifest manifest, string plan, string path, CancellationToken cancel)
    {
        var row = new RowBuilder(FactTables.Files, manifest.Run + "~" + PlanKeys.Shard(manifest, plan), plan)
            .Set("run", manifest.Run).Set("plan", plan).Set("file", PlanPath.Normalise(path)).Build();
        await tables.CommitAsync(FactTables.Files.Name, [new TableAction(TableActionKind.Upsert, row)], cancel);
    }

    /// <summary>The upload's relative path, or empty if nobody wrote it down.</summary>
    public async Task<string> PathAsync(RunManifest manifest, string plan, CancellationToken cancel) =>
        await tables.GetAsync(FactTables.Files.Name, manifest.Run + "~" + PlanKeys.Shard(manifest, plan), plan, cancel) is { } row
            ? new RowReader(row).Text("file")
            : "";

    /// <summary>Notes an upload that came before its manifest.</summary>
    public async Task AwaitManifestAsync(string run, string blobName, CancellationToken cancel)
    {
        var entry = new LedgerEntry { Run = run, Shard = WaitingShard, Plan = UploadKey.Provisional(blobName), Blob = blobName, Reason = "no-manifest" };
        await ledger.TryWriteAsync(entry, cancel);
    }

    /// <summary>Takes back what <see cref="AwaitManifestAsync"/> noted.</summary>
    public async Task StopAwaitingAsync(string run, string blobName, CancellationToken cancel)
    {
        var row = new TableRecord { PartitionKey = run + "~" + WaitingShard, RowKey = UploadKey.Provisional(blobName), Values = new Dictionary<string, object>() };
        await tables.CommitAsync(WorkingTables.Ledger.Name, [new TableAction(TableActionKind.Delete, row)], cancel);
    }
}
