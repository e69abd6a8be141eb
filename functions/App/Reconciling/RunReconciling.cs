using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Advice;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Reconciling;

/// <summary>
/// Looks after what messages may have lost: every upload has a ledger row and an end, or is sent again; every counter is the sum of its shard's
/// contributions, or is repaired. Safe to run at any time, beside everything else.
/// </summary>
public sealed class RunReconciling(
    IBlobStore blobs, RunDirectory runs, UploadRegister register, LedgerStore ledger, CohortBook cohorts, CounterRepair repair, PipelineQueues queues, SummaryRequest summaries)
{
    public async Task ReconcileAllAsync(CancellationToken cancel)
    {
        foreach (var run in await runs.ListAsync(cancel))
        {
            if (await runs.FindAsync(run, cancel) is { } state)
            {
                await ReconcileAsync(state, cancel);
            }
        }
    }

    public async Task ReconcileAsync(RunState run, CancellationToken cancel)
    {
        await ForgetWaitingAsync(run, cancel);
        var sent = await ResendAsync(run, cancel);
        var repaired = false;
        foreach (var shard in PlanKeys.Shards(run.Manifest))
        {
            repaired |= await repair.RepairAsync(run.Name, shard, cancel);
        }

        if (repaired || sent)
        {
            await summaries.AskAsync(run.Name, cancel);
        }
    }

    // A note that an upload waits for its manifest outlives the manifest's coming if the worker that wrote it failed before it could take it back.
    private async Task ForgetWaitingAsync(RunState run, CancellationToken cancel)
    {
        await foreach (var entry in ledger.ListAsync(run.Name, UploadRegister.WaitingShard, cancel))
        {
            await register.StopAwaitingAsync(run.Name, entry.Blob, cancel);
        }
    }

    private async Task<bool> ResendAsync(RunState run, CancellationToken cancel)
    {
        var sent = false;
        await foreach (var blob in blobs.ListAsync(Containers.Plans, run.Name + "/", cancel))
        {
            var entry = await register.EnsureAsync(run, blob.Name[(run.Name.Length + 1)..], cancel);
            var ended = UploadStatus.IsFinal(entry.Status) && (entry.Source == blob.ETag || entry.Status == UploadStatus.Excluded);

            // What waits for its cohort file is not lost: the file's coming sends it.
            if (!ended && !(await cohorts.StandingAsync(run, entry.Plan, cancel)).Waits)
            {
                await queues.AssessAsync(run.Name, entry.Plan, cancel);
                sent = true;
            }
        }

        return await ResendAdviceAsync(run, cancel) || sent;
    }

    // A report whose event was lost: its plan has ended without it.
    private async Task<bool> ResendAdviceAsync(RunState run, CancellationToken cancel)
    {
        var sent = false;
        await foreach (var blob in blobs.ListAsync(Containers.Advice, run.Name + "/", cancel))
        {
            var path = blob.Name[(run.Name.Length + 1)..];
            var slash = path.LastIndexOf('/');
            if (slash <= 0)
            {
                continue;
            }

            var plan = UploadKey.Of(run.Manifest, path[..slash]);
            var entry = await ledger.GetAsync(run.Name, PlanKeys.Shard(run.Manifest, plan), plan, cancel);
            if (entry is { Status: UploadStatus.Assessed } && !AdviceExtraction.Knows(entry, path[(slash + 1)..], blob.ETag))
            {
                await queues.AssessAsync(run.Name, plan, cancel);
                sent = true;
            }
        }

        return sent;
    }
}
