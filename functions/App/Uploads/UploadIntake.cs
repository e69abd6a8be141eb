using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Uploads;

/// <summary>
/// Puts files into a run under keys, so that a child's name stands in the private table <c>files</c> and nowhere else: not in blob names, and so not in
/// Azure's own queues, receipts and logs.
/// </summary>
public sealed class UploadIntake(IBlobStore blobs, UploadRegister register, LedgerStore ledger, PipelineQueues queues)
{
    private const int Tries = 20;

    /// <summary>Stores a plan; false if the run already has exactly these bytes of it.</summary>
    public async Task<bool> PlanAsync(RunManifest manifest, string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var plan = PlanKeys.PlanKey(manifest, path);
        var entry = await ledger.GetAsync(manifest.Run, PlanKeys.Shard(manifest, plan), plan, cancel);
        if (entry is not null && await HasAsync(manifest.Run + "/" + plan, entry, content, cancel))
        {
            return false;
        }

        await register.NameAsync(manifest, plan, path, cancel);
        await blobs.WriteAsync(Containers.Plans, manifest.Run + "/" + plan, content, cancel);
        return true;
    }

    /// <summary>Stores a professional's report beside its plan, its name hashed. False if the plan already has exactly this report.</summary>
    public async Task<bool> AdviceAsync(RunManifest manifest, string planPath, string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var plan = PlanKeys.PlanKey(manifest, planPath);
        var blob = manifest.Run + "/" + plan + "/" + Hash(Encoding.UTF8.GetBytes(name))[..32];
        if (await blobs.ReadAsync(Containers.Advice, blob, cancel) is { } stored && stored.Content.Span.SequenceEqual(content.Span))
        {
            return false;
        }

        await blobs.WriteAsync(Containers.Advice, blob, content, cancel);
        return true;
    }

    /// <summary>Records a file that is not stored at all: junk, or one that could not be unpacked.</summary>
    public async Task RecordAsync(RunManifest manifest, string path, string reason, CancellationToken cancel)
    {
        var plan = PlanKeys.PlanKey(manifest, path);
        var shard = PlanKeys.Shard(manifest, plan);
        await register.NameAsync(manifest, plan, path, cancel);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var entry = await ledger.GetAsync(manifest.Run, shard, plan, cancel) ?? new LedgerEntry { Run = manifest.Run, Shard = shard, Plan = plan, Blob = plan };
            if (entry.ReadFailure == reason && UploadStatus.IsFinal(entry.Status))
            {
                return;
            }

            if (await ledger.TryWriteAsync(entry with { ReadFailure = reason, Content = reason, Status = UploadStatus.Extracted, Reason = "" }, cancel))
            {
                await queues.AssessAsync(manifest.Run, plan, cancel);
                return;
            }
        }

        throw new TimeoutException("The upload's ledger row changed under every one of 20 tries.");
    }

    // An upload that was left out unread has no hash in the ledger: its bytes are compared.
    private async Task<bool> HasAsync(string blob, LedgerEntry entry, ReadOnlyMemory<byte> content, CancellationToken cancel) =>
        entry.Content.Length > 0
            ? entry.Content == Hash(content) && await blobs.InfoAsync(Containers.Plans, blob, cancel) is not null
            : await blobs.ReadAsync(Containers.Plans, blob, cancel) is { } stored && stored.Content.Span.SequenceEqual(content.Span);

    private static string Hash(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span));
}
