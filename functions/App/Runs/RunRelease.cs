using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Runs;

/// <summary>Sends every upload of a run that has just been opened (again) to be assessed.</summary>
public sealed class RunRelease(IBlobStore blobs, UploadRegister register, LedgerStore ledger, PipelineQueues queues)
{
    public async Task ReleaseAsync(RunState run, CancellationToken cancel)
    {
        var released = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var blob in blobs.ListAsync(Containers.Plans, run.Name + "/", cancel))
        {
            var name = blob.Name[(run.Name.Length + 1)..];
            var entry = await register.EnsureAsync(run, name, cancel);
            await register.StopAwaitingAsync(run.Name, name, cancel);
            await queues.AssessAsync(run.Name, entry.Plan, cancel);
            released.Add(entry.Plan);
        }

        foreach (var shard in PlanKeys.Shards(run.Manifest))
        {
            await foreach (var entry in ledger.ListAsync(run.Name, shard, cancel))
            {
                if (released.Add(entry.Plan))
                {
                    await queues.AssessAsync(run.Name, entry.Plan, cancel);
                }
            }
        }
    }
}
