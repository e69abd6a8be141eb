using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Advice;

/// <summary>
/// Reads a professional's report that came beside a plan: <c>advice/{run}/{plan}/{name}</c>. The report stands as a document blob next to the plan's, the
/// ledger notes its hash, and the plan is sent to be assessed again. Nothing is read before the run is open and the child known not to be opted out.
/// </summary>
public sealed class AdviceExtraction(
    IBlobStore blobs, RunDirectory runs, UploadRegister register, LedgerStore ledger, CohortBook cohorts, DocumentShelf shelf, DocumentReader documents,
    PipelineQueues queues)
{
    public async Task ArrivedAsync(string run, string plan, string name, CancellationToken cancel)
    {
        if (await runs.FindAsync(run, cancel) is not { } state)
        {
            return;
        }

        var entry = await register.EnsureAsync(state, plan, cancel);
        var standing = await cohorts.StandingAsync(state, entry.Plan, cancel);
        if (standing.Waits || standing.Exclusion.Length > 0)
        {
            return;
        }

        var stored = await blobs.ReadAsync(Containers.Advice, run + "/" + plan + "/" + name, cancel);
        if (stored is null || documents.Read(stored.Content, cancel).Document is not { } report)
        {
            return;
        }

        var key = Hash(Encoding.UTF8.GetBytes(name));
        var content = Hash(stored.Content.Span);
        await shelf.PutAsync(run, AdviceFolder(entry.Plan), key, report, cancel);
        await NoteAsync(state, entry.Plan, key + " " + content, key, cancel);
        await queues.AssessAsync(run, entry.Plan, cancel);
    }

    /// <summary>Where a plan's reports stand among the documents: beside the plan's own folder, so that clearing one leaves the other.</summary>
    public static string AdviceFolder(string plan) => plan + "~advice";

    private Task<bool> NoteAsync(RunState run, string plan, string line, string key, CancellationToken cancel) =>
        ledger.ChangeAsync(run.Name, PlanKeys.Shard(run.Manifest, plan), plan, entry => entry with { Advice = WithLine(entry.Advice, line, key) }, cancel);

    private static string WithLine(string advice, string line, string key) => string.Join(
        '\n',
        advice.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(old => !old.StartsWith(key, StringComparison.Ordinal)).Append(line).Order(StringComparer.Ordinal));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
}
