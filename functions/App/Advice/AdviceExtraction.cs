using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Advice;

/// <summary>
/// Reads the professionals' reports that lie beside a plan: <c>advice/{run}/{plan}/{name}</c>, where the folder bears the name of the plan's blob or the
/// plan's key. They are listed whenever the plan is assessed, so that no order of arrival loses one; a report's own coming merely asks for that assessment.
/// Nothing is read before the run is open and the child known not to be opted out.
/// </summary>
public sealed class AdviceExtraction(IBlobStore blobs, RunDirectory runs, LedgerStore ledger, DocumentShelf shelf, DocumentReader documents, PipelineQueues queues)
{
    /// <summary>Most reports of one plan that are read; by order of key, so that the same ones are on every host.</summary>
    public const int MostReports = 40;

    private const int HashLength = 32;

    /// <summary>A report came or changed. A plan that is not there yet will find it when it comes.</summary>
    public async Task ArrivedAsync(string run, string folder, CancellationToken cancel)
    {
        if (await runs.FindAsync(run, cancel) is not { } state)
        {
            return;
        }

        var plan = UploadKey.Of(state.Manifest, folder);
        if (await ledger.GetAsync(run, PlanKeys.Shard(state.Manifest, plan), plan, cancel) is not null)
        {
            await queues.AssessAsync(run, plan, cancel);
        }
    }

    /// <summary>Brings the ledger's knowledge of a plan's reports up to what lies beside it now. Null if the row changed meanwhile: start anew.</summary>
    public async Task<LedgerEntry?> ReadAsync(RunState run, LedgerEntry entry, CancellationToken cancel)
    {
        var there = await ListAsync(run.Name, entry, cancel);
        var source = string.Join('\n', there.Select(report => report.Key + " " + report.Value.ETag));
        if (source == entry.AdviceSource)
        {
            return entry;
        }

        var known = Lines(entry.AdviceSource).Zip(Lines(entry.Advice)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var (key, blob) in there)
        {
            lines.Add(known.TryGetValue(key + " " + blob.ETag, out var line) ? line : await ReadOneAsync(run.Name, entry.Plan, key, blob.Name, cancel));
        }

        var next = entry with { Advice = string.Join('\n', lines), AdviceSource = source };
        return await ledger.TryWriteAsync(next, cancel) ? await ledger.GetAsync(entry.Run, entry.Shard, entry.Plan, cancel) : null;
    }

    /// <summary>Whether a plan's ledger row knows a report at this ETag; what it does not know, an event was lost for.</summary>
    public static bool Knows(LedgerEntry entry, string name, string etag) => Lines(entry.AdviceSource).Contains(Key(name) + " " + etag, StringComparer.Ordinal);

    /// <summary>The reports of a ledger row: hash of content, and why it could not be read (empty if it could).</summary>
    public static IEnumerable<(string Content, string Unread)> Reports(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        foreach (var line in Lines(entry.Advice))
        {
            var parts = line.Split(' ');
            yield return (parts[1], parts.Length > 2 ? parts[2] : "");
        }
    }

    /// <summary>Where a plan's reports stand among the documents: beside the plan's own folder, so that clearing one leaves the other.</summary>
    public static string AdviceFolder(string plan) => plan + "~advice";

    private async Task<SortedDictionary<string, BlobInfo>> ListAsync(string run, LedgerEntry entry, CancellationToken cancel)
    {
        var there = new SortedDictionary<string, BlobInfo>(StringComparer.Ordinal);
        foreach (var folder in (string[])(entry.Blob == entry.Plan ? [entry.Plan] : [entry.Plan, entry.Blob]))
        {
            var prefix = run + "/" + folder + "/";
            await foreach (var blob in blobs.ListAsync(Containers.Advice, prefix, cancel))
            {
                there[Key(blob.Name[prefix.Length..])] = blob;
            }
        }

        foreach (var beyond in there.Keys.Skip(MostReports).ToList())
        {
            there.Remove(beyond);
        }

        return there;
    }

    private async Task<string> ReadOneAsync(string run, string plan, string key, string name, CancellationToken cancel)
    {
        if (await blobs.ReadAsync(Containers.Advice, name, cancel) is not { } stored)
        {
            return key + " gone " + FailureReason.Empty.Name();
        }

        var content = Hash(stored.Content.Span);
        var read = documents.Read(stored.Content, cancel);
        if (read.Document is not { } report)
        {
            return key + " " + content + " " + read.Failure!.Reason.Name();
        }

        await shelf.PutAsync(run, AdviceFolder(plan), content, report, cancel);
        return key + " " + content;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Key(string name) => Hash(Encoding.UTF8.GetBytes(name));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
}
