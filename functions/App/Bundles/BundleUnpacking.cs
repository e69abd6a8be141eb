using EhcpPipeline.Documents.Bundles;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Bundles;

/// <summary>
/// Unpacks a zip bundle into its run: every file in it ends as a plan, a report beside a plan, or a listed exclusion or failure. A bundle refused as a
/// whole is itself listed as failed. A bundle that comes before its run is open waits for it. Unpacking twice changes nothing.
/// </summary>
public sealed class BundleUnpacking(IBlobStore blobs, RunDirectory runs, UploadIntake intake, BundleReader bundles)
{
    public async Task UnpackAsync(string run, string name, CancellationToken cancel)
    {
        if (await runs.FindAsync(run, cancel) is { } state)
        {
            await UnpackAsync(state, name, cancel);
        }
    }

    /// <summary>Unpacks every bundle that waits for a run that has just been opened.</summary>
    public async Task UnpackAllAsync(RunState run, CancellationToken cancel)
    {
        await foreach (var blob in blobs.ListAsync(Containers.Bundles, run.Name + "/", cancel))
        {
            await UnpackAsync(run, blob.Name[(run.Name.Length + 1)..], cancel);
        }
    }

    private async Task UnpackAsync(RunState run, string name, CancellationToken cancel)
    {
        if (await blobs.ReadAsync(Containers.Bundles, run.Name + "/" + name, cancel) is not { } stored)
        {
            return;
        }

        using var zip = new MemoryStream(stored.Content.ToArray(), writable: false);
        var opening = bundles.Open(zip, cancel);
        if (opening.Bundle is null)
        {
            await intake.RecordAsync(run.Manifest, name, opening.Failure!.Reason.Name(), cancel);
            return;
        }

        using var bundle = opening.Bundle;
        var folder = name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        var plans = new List<string>();
        var advice = false;
        foreach (var entry in bundle.Entries(cancel))
        {
            advice |= entry is { Kind: BundleEntryKind.Advice, Failure: null };
            await TakeAsync(run, folder, entry, plans, cancel);
        }

        // Which plan a report belongs to can only be said once every plan's name is known: reports are taken on a second pass, so that no more than one
        // file of the bundle is in memory at a time.
        foreach (var entry in advice ? bundle.Entries(cancel).Where(entry => entry is { Kind: BundleEntryKind.Advice, Failure: null }) : [])
        {
            await TakeAdviceAsync(run, folder, entry, plans, cancel);
        }
    }

    private async Task TakeAsync(RunState run, string folder, BundleEntry entry, List<string> plans, CancellationToken cancel)
    {
        var path = folder + "/" + entry.Path;
        if (entry.Failure is { } failure)
        {
            await intake.RecordAsync(run.Manifest, path, failure.Reason.Name(), cancel);
            return;
        }

        switch (entry.Kind)
        {
            case BundleEntryKind.Plan:
                plans.Add(entry.Path);
                await intake.PlanAsync(run.Manifest, path, entry.Content, cancel);
                break;
            case BundleEntryKind.Cohort when await blobs.InfoAsync(Containers.Cohorts, run.Name + ".csv", cancel) is null:
                await blobs.WriteAsync(Containers.Cohorts, run.Name + ".csv", entry.Content, cancel);
                break;
            case BundleEntryKind.Junk:
                await intake.RecordAsync(run.Manifest, path, UploadReasons.Junk, cancel);
                break;
        }
    }

    private async Task TakeAdviceAsync(RunState run, string folder, BundleEntry entry, List<string> plans, CancellationToken cancel)
    {
        if (AdviceFolders.PlanOf(entry.PlanName, plans) is { } plan)
        {
            await intake.AdviceAsync(run.Manifest, folder + "/" + plan, entry.Path, entry.Content, cancel);
        }
        else
        {
            await intake.RecordAsync(run.Manifest, folder + "/" + entry.Path, UploadReasons.UnmatchedAdvice, cancel);
        }
    }
}
