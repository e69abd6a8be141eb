using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;

namespace EhcpPipeline.Functions.Claims;

/// <summary>
/// Rules who of several uploads counts: of the same text, the one that a cohort record names by file, else the first by path; of the same child, the
/// plan issued last. Whoever's standing the ruling changes is sent to be assessed again.
/// </summary>
public sealed class ClaimRuling(ClaimBoard board, LedgerStore ledger, UploadRegister register, PipelineQueues queues)
{
    public const string Duplicate = "duplicate";
    public const string Superseded = "superseded";

    /// <summary>Empty if the upload counts, else why it does not.</summary>
    public async Task<string> RuleAsync(RunState run, LedgerEntry entry, CancellationToken cancel)
    {
        if (!await HoldsAsync(run, ClaimBoard.TextClaim(entry.Text), entry, Duplicate, cancel))
        {
            await LeaveAsync(run, ClaimBoard.ChildClaim(entry.Child), entry, cancel);
            return Duplicate;
        }

        return await HoldsAsync(run, ClaimBoard.ChildClaim(entry.Child), entry, Superseded, cancel) ? "" : Superseded;
    }

    /// <summary>The upload no longer has this text or child, or no longer counts: others may.</summary>
    public async Task ReleaseAsync(RunState run, LedgerEntry entry, CancellationToken cancel)
    {
        if (entry.Text.Length > 0)
        {
            await LeaveAsync(run, ClaimBoard.TextClaim(entry.Text), entry, cancel);
        }

        if (entry.Child.Length > 0)
        {
            await LeaveAsync(run, ClaimBoard.ChildClaim(entry.Child), entry, cancel);
        }
    }

    private async Task LeaveAsync(RunState run, string claim, LedgerEntry entry, CancellationToken cancel)
    {
        var before = await board.MembersAsync(run.Name, claim, cancel);
        if (!before.Contains(entry.Plan, StringComparer.Ordinal))
        {
            return;
        }

        // Tell the others first: a crash after that costs an assessment too many, the other order would lose one.
        foreach (var other in before.Where(plan => plan != entry.Plan))
        {
            await queues.AssessAsync(run.Name, other, cancel);
        }

        await board.LeaveAsync(run.Name, claim, entry.Plan, cancel);
    }

    private async Task<bool> HoldsAsync(RunState run, string claim, LedgerEntry entry, string loss, CancellationToken cancel)
    {
        var members = await board.JoinAsync(run.Name, claim, entry.Plan, cancel);
        if (members.Count == 1)
        {
            return true;
        }

        var claimants = new List<Claimant>();
        foreach (var plan in members)
        {
            var other = plan == entry.Plan ? entry : await ledger.GetAsync(run.Name, PlanKeys.Shard(run.Manifest, plan), plan, cancel);
            if (other is not null)
            {
                claimants.Add(new Claimant(other, await register.PathAsync(run.Manifest, plan, cancel)));
            }
        }

        claimants.Sort(loss == Duplicate ? Claimant.ByPath : Claimant.ByIssue);
        var holder = claimants[0].Entry;
        foreach (var other in claimants.Select(claimant => claimant.Entry).Where(other => other.Plan != entry.Plan && !Settled(other, holder, loss)))
        {
            await queues.AssessAsync(run.Name, other.Plan, cancel);
        }

        return holder.Plan == entry.Plan;
    }

    // An upload not yet settled may have ruled before this one joined, so it is asked again; once all are settled and agree, nobody is.
    private static bool Settled(LedgerEntry other, LedgerEntry holder, string loss) =>
        UploadStatus.IsFinal(other.Status) && (other.Reason != loss) == (other.Plan == holder.Plan);

    private sealed record Claimant(LedgerEntry Entry, string Path)
    {
        public static int ByPath(Claimant left, Claimant right)
        {
            var byRecord = right.Entry.HasRecord.CompareTo(left.Entry.HasRecord);
            var byPath = string.CompareOrdinal(left.Path, right.Path);
            return byRecord != 0 ? byRecord : byPath != 0 ? byPath : string.CompareOrdinal(left.Entry.Plan, right.Entry.Plan);
        }

        public static int ByIssue(Claimant left, Claimant right)
        {
            var byIssue = string.CompareOrdinal(right.Entry.Issued, left.Entry.Issued);
            return byIssue != 0 ? byIssue : ByPath(left, right);
        }
    }
}
