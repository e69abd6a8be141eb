using System.Text.Json;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Failures;

/// <summary>
/// Turns a message that failed too often into a recorded verdict: the upload ends as failed with reason <c>processing-failed</c>, and poisons nothing
/// else. Never fails itself for what a message holds, since a poison queue has no poison queue of its own.
/// </summary>
public sealed class FailureRecording(IBlobStore blobs, RunDirectory runs, UploadRegister register, LedgerStore ledger, PipelineQueues queues, RunRow row)
{
    public const string Reason = "processing-failed";

    /// <summary>A message of <c>plans-extracted</c> failed too often.</summary>
    public async Task PlanAsync(string body, CancellationToken cancel)
    {
        if (Parse<PlanMessage>(body) is { Run.Length: > 0, Plan: { Length: Audit.Runs.PlanKeys.Length } plan } message && UploadKey.IsKey(plan))
        {
            await FailAsync(message.Run, plan, cancel);
        }
    }

    /// <summary>A blob event failed too often. Only plans have a ledger row to record it in; a bad manifest or cohort says so in its own place.</summary>
    public async Task BlobAsync(string body, CancellationToken cancel)
    {
        var message = Parse<BlobMessage>(body);
        var slash = message?.BlobName?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (message?.ContainerName != Containers.Plans || slash <= 0)
        {
            return;
        }

        var run = message.BlobName![..slash];
        if (await runs.FindAsync(run, cancel) is { } state)
        {
            var entry = await register.EnsureAsync(state, message.BlobName[(slash + 1)..], cancel);
            await FailAsync(run, entry.Plan, cancel);
        }
    }

    /// <summary>A summary failed too often: it is no longer pending, so that the next change asks again.</summary>
    public async Task RunAsync(string body, CancellationToken cancel)
    {
        if (Parse<RunMessage>(body) is { Run.Length: > 0 } message && await runs.RowAsync(message.Run, cancel) is not null)
        {
            await row.ChangeAsync(message.Run, values => values.Remove("pending") ? values : null, cancel);
        }
    }

    private async Task FailAsync(string run, string plan, CancellationToken cancel)
    {
        if (await runs.FindAsync(run, cancel) is not { } state)
        {
            return;
        }

        var shard = Audit.Runs.PlanKeys.Shard(state.Manifest, plan);
        if (await ledger.GetAsync(run, shard, plan, cancel) is not { } known)
        {
            return;
        }

        // The bytes are not to be read again as they are: their ETag counts as read. New bytes have a new one.
        var blob = await blobs.InfoAsync(Containers.Plans, run + "/" + known.Blob, cancel);
        await ledger.ChangeAsync(run, shard, plan, entry => entry.ReadFailure == Reason ? entry : Failed(entry, blob?.ETag ?? ""), cancel);

        // The failure is committed by the same step as everything else, on its own message.
        await queues.AssessAsync(run, plan, cancel);
    }

    private static LedgerEntry Failed(LedgerEntry entry, string source) =>
        entry with { ReadFailure = Reason, Source = source, Content = entry.Content.Length > 0 ? entry.Content : Reason };

    private static T? Parse<T>(string body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record BlobMessage(string? ContainerName, string? BlobName);
}
