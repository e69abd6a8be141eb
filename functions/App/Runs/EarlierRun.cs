using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Claims;
using EhcpPipeline.Functions.Ledger;

namespace EhcpPipeline.Functions.Runs;

/// <summary>Finds the grade that a child's plan had in the run that the manifest names as the one before, for the table of movement.</summary>
public sealed class EarlierRun(RunDirectory runs, ClaimBoard claims, LedgerStore ledger)
{
    /// <summary>The earlier grade; "none" if the child had no assessed plan there; empty if the manifest names no earlier run.</summary>
    public async Task<string> GradeAsync(RunState run, string child, CancellationToken cancel)
    {
        if (run.Manifest.Previous.Length == 0)
        {
            return "";
        }

        var earlier = await runs.FindAsync(run.Manifest.Previous, cancel);
        if (earlier is null)
        {
            return "none";
        }

        foreach (var plan in await claims.MembersAsync(earlier.Name, ClaimBoard.ChildClaim(child), cancel))
        {
            var entry = await ledger.GetAsync(earlier.Name, PlanKeys.Shard(earlier.Manifest, plan), plan, cancel);
            if (entry is { Status: UploadStatus.Assessed })
            {
                return entry.Grade;
            }
        }

        return "none";
    }
}
