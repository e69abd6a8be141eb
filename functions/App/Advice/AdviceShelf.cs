using EhcpPipeline.Audit.Advice;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Plans;

namespace EhcpPipeline.Functions.Advice;

/// <summary>A plan's reports as read, for its audit.</summary>
public sealed class AdviceShelf(DocumentShelf shelf, LedgerStore ledger, IAdviceReader reader)
{
    public async Task<IReadOnlyList<AdviceUpload>> UploadsAsync(RunState run, LedgerEntry entry, CancellationToken cancel)
    {
        var uploads = new List<AdviceUpload>();
        foreach (var (content, unread) in AdviceExtraction.Reports(entry).DistinctBy(report => report.Content))
        {
            if (unread.Length > 0)
            {
                uploads.Add(new AdviceUpload(content, null, unread));
                continue;
            }

            if (await shelf.GetAsync(run.Name, AdviceExtraction.AdviceFolder(entry.Plan), content, cancel) is not { } report)
            {
                // A worker with older knowledge cleared it away: forgetting where it came from makes the next try read it again.
                await ledger.ChangeAsync(entry.Run, entry.Shard, entry.Plan, known => known with { AdviceSource = "" }, cancel);
                throw new InvalidOperationException("The document blob of a report that was read is missing: it is read again.");
            }

            uploads.Add(new AdviceUpload(content, reader.Read(report)));
        }

        return uploads;
    }

    /// <summary>Deletes what was read of reports that no longer lie beside the plan; all of it where nothing of the plan may be kept.</summary>
    public Task TidyAsync(string run, LedgerEntry entry, bool forget, CancellationToken cancel) => shelf.ClearAsync(
        run, AdviceExtraction.AdviceFolder(entry.Plan), forget ? [] : [.. AdviceExtraction.Reports(entry).Select(report => report.Content)], cancel);
}
