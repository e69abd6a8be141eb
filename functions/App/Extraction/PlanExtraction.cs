using System.Globalization;
using System.Security.Cryptography;
using EhcpPipeline.Documents.Json;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Functions.Claims;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Plans;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Extraction;

/// <summary>
/// Reads an upload once its run is open and, where the run has a cohort, its record is known not to be opted out; before that not a byte of it is read.
/// What was read stands as a document blob, what came of it in the ledger; then the plan is sent to be assessed.
/// </summary>
public sealed class PlanExtraction(
    IBlobStore blobs, RunDirectory runs, UploadRegister register, LedgerStore ledger, CohortBook cohorts, DocumentShelf shelf, ClaimRuling claims,
    DocumentReader documents, IPlanReader plans, PipelineQueues queues)
{
    private const int Tries = 10;

    /// <summary>A blob <c>plans/{run}/{blobName}</c> came or changed.</summary>
    public async Task ArrivedAsync(string run, string blobName, CancellationToken cancel)
    {
        var state = await runs.FindAsync(run, cancel);
        if (state is null)
        {
            await register.AwaitManifestAsync(run, blobName, cancel);

            // The manifest may have come between the two steps above, and its release not have seen the note: look once more.
            state = await runs.FindAsync(run, cancel);
            if (state is null)
            {
                return;
            }

            await register.StopAwaitingAsync(run, blobName, cancel);
        }

        var entry = await register.EnsureAsync(state, blobName, cancel);
        await ReadAsync(state, entry.Plan, cancel);
        await queues.AssessAsync(run, entry.Plan, cancel);
    }

    /// <summary>Brings the ledger's knowledge of the upload up to its newest bytes. Returns the entry, or null if there is none.</summary>
    public async Task<LedgerEntry?> ReadAsync(RunState run, string plan, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            // The ledger row is read before the blob: whoever writes later with older bytes holds an older ETag and is refused.
            var entry = await ledger.GetAsync(run.Name, Audit.Runs.PlanKeys.Shard(run.Manifest, plan), plan, cancel);
            if (entry is null)
            {
                return null;
            }

            var standing = await cohorts.StandingAsync(run, plan, cancel);
            if (standing.Waits || standing.Unread)
            {
                return entry;
            }

            var info = await blobs.InfoAsync(Containers.Plans, run.Name + "/" + entry.Blob, cancel);
            if (info is null || info.ETag == entry.Source)
            {
                return entry;
            }

            if (await TryReadAsync(run, entry, cancel) is { } read)
            {
                return read;
            }
        }

        throw new TimeoutException("The upload changed under every one of 10 tries to read it.");
    }

    private async Task<LedgerEntry?> TryReadAsync(RunState run, LedgerEntry entry, CancellationToken cancel)
    {
        var stored = await blobs.ReadAsync(Containers.Plans, run.Name + "/" + entry.Blob, cancel);
        if (stored is null)
        {
            return entry;
        }

        var content = Convert.ToHexStringLower(SHA256.HashData(stored.Content.Span));
        var read = documents.Read(stored.Content, cancel);
        var plan = read.Document is null ? null : plans.Read(read.Document);
        if (plan is not null)
        {
            await shelf.PutAsync(run.Name, entry.Plan, content, read.Document!, cancel);
        }

        var next = entry with
        {
            Status = entry.Generation.Length == 0 ? UploadStatus.Extracted : entry.Status,
            Reason = entry.Generation.Length == 0 ? "" : entry.Reason,
            Source = stored.ETag,
            Content = content,
            Text = plan is null ? "" : DocumentText.NormalisedHash(read.Document!),
            ReadFailure = plan is null ? (read.Failure?.Reason ?? FailureReason.NotAPlan).Name() : "",
            Issued = plan?.Dates.Issued?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Draft = plan?.Status == PlanStatus.Draft,
        };
        if (entry.Text.Length > 0 && entry.Text != next.Text)
        {
            await claims.ReleaseAsync(run, entry, cancel);
        }

        return await ledger.TryWriteAsync(next, cancel) ? await ledger.GetAsync(run.Name, entry.Shard, entry.Plan, cancel) : null;
    }
}
