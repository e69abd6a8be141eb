using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Advice;
using EhcpPipeline.Functions.Claims;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Functions.Extraction;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Runs;

namespace EhcpPipeline.Functions.Assessing;

/// <summary>
/// Brings one upload to its end: assessed, failed or excluded. The same step serves a first assessment, a changed file, a changed cohort record, an
/// override and an opt-out. Repeating it changes nothing; losing a race starts it anew.
/// </summary>
public sealed class PlanAssessing(
    RunDirectory runs, PlanExtraction extraction, AdviceExtraction advice, CohortBook cohorts, ClaimRuling claims, LedgerStore ledger, LedgerCommit commit, Generations generations,
    EndStates ends, Projections projections, SummaryRequest summaries)
{
    private const int Tries = 20;

    public async Task AssessAsync(string run, string plan, CancellationToken cancel)
    {
        if (await runs.FindAsync(run, cancel) is not { } state)
        {
            return;
        }

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await TryAsync(state, plan, cancel))
            {
                await summaries.AskAsync(run, cancel);
                return;
            }
        }

        throw new TimeoutException("The plan's ledger row or its counters changed under every one of 20 tries.");
    }

    private async Task<bool> TryAsync(RunState run, string plan, CancellationToken cancel)
    {
        var entry = await extraction.ReadAsync(run, plan, cancel);
        if (entry is null)
        {
            return true;
        }

        var standing = await cohorts.StandingAsync(run, plan, cancel);
        if (standing.Waits)
        {
            return await WaitAsync(entry, cancel);
        }

        var noted = await NoteAsync(run, entry, standing, cancel);
        if (noted is null)
        {
            return false;
        }

        var known = standing.Unread || noted.Content.Length == 0 ? noted : await advice.ReadAsync(run, noted, cancel);
        if (known is null)
        {
            return false;
        }

        if (known.Content.Length == 0 && !standing.Unread)
        {
            // A moderator's grade came before the plan itself.
            return true;
        }

        var exclusion = await ExclusionAsync(run, known, standing, cancel);
        var generation = generations.Of(run, known, standing, exclusion);
        if (known.Generation == generation && UploadStatus.IsFinal(known.Status))
        {
            if (!await projections.StandsAsync(known, cancel))
            {
                await projections.RestoreAsync(await ends.WorkOutAsync(run, known, standing, exclusion, generation, cancel), cancel);
            }

            await projections.TidyAsync(run, known, cancel);
            return true;
        }

        var end = await ends.WorkOutAsync(run, known, standing, exclusion, generation, cancel);
        await projections.WriteAsync(run, end, cancel);
        if (!await commit.TryCommitAsync(known, end.Entry, cancel))
        {
            return false;
        }

        await projections.TidyAsync(run, end.Entry, cancel);
        return true;
    }

    private async Task<bool> WaitAsync(LedgerEntry entry, CancellationToken cancel) =>
        (entry.Status == UploadStatus.Waiting && entry.Reason == "no-cohort")
        || UploadStatus.IsFinal(entry.Status)
        || await ledger.TryWriteAsync(entry with { Status = UploadStatus.Waiting, Reason = "no-cohort" }, cancel);

    /// <summary>Writes down child and record before ruling, so that whoever rules at the same time sees them.</summary>
    private async Task<LedgerEntry?> NoteAsync(RunState run, LedgerEntry entry, CohortStanding standing, CancellationToken cancel)
    {
        var child = PlanKeys.ChildKey(run.Manifest, standing.Record, entry.Plan);
        if (entry.Child == child && entry.Record == standing.RecordHash)
        {
            return entry;
        }

        if (entry.Child.Length > 0 && entry.Child != child)
        {
            await claims.ReleaseAsync(run, entry, cancel);
        }

        var noted = entry with { Child = child, Record = standing.RecordHash };
        return await ledger.TryWriteAsync(noted, cancel) ? await ledger.GetAsync(entry.Run, entry.Shard, entry.Plan, cancel) : null;
    }

    private async Task<string> ExclusionAsync(RunState run, LedgerEntry entry, CohortStanding standing, CancellationToken cancel)
    {
        var draft = entry.Draft && standing.Record?.PlanStatus is null;
        if (standing.Unread || entry.ReadFailure.Length > 0 || draft)
        {
            await claims.ReleaseAsync(run, entry, cancel);
            return standing.Unread ? standing.Exclusion : draft && entry.ReadFailure.Length == 0 ? CohortStanding.Draft : "";
        }

        var ruling = await claims.RuleAsync(run, entry, cancel);
        return ruling.Length > 0 ? ruling : standing.Exclusion;
    }
}
