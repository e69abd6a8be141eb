using System.Collections.Concurrent;
using System.Security.Cryptography;
using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Cohorts;

/// <summary>
/// The cohort file of a run as an index, read again only when the file's ETag or the manifest changes. What it says of an upload depends on the file,
/// the manifest and the upload's path alone.
/// </summary>
public sealed class CohortBook(IBlobStore blobs, UploadRegister register)
{
    private readonly ConcurrentDictionary<string, Page> _pages = new(StringComparer.Ordinal);

    /// <summary>What the cohort says of an upload now.</summary>
    public async Task<CohortStanding> StandingAsync(RunState run, string plan, CancellationToken cancel)
    {
        if (run.Manifest.Cohort == CohortRule.None)
        {
            return CohortStanding.Absent;
        }

        if (await PageAsync(run, cancel) is not { } page)
        {
            return CohortStanding.Waiting;
        }

        var path = await register.PathAsync(run.Manifest, plan, cancel);
        return Rule(page.Index.Find(path).Record);
    }

    /// <summary>The file as read, or null while it is not there.</summary>
    public async Task<CohortReading?> ReadingAsync(RunState run, CancellationToken cancel) => (await PageAsync(run, cancel))?.Reading;

    private static CohortStanding Rule(CohortRecord? record)
    {
        if (record is null)
        {
            // Whoever is not in the file may have opted out: an upload without a record is never graded in a run that has a cohort. It is read only to tell
            // whether it is a copy of one that has.
            return new CohortStanding(null, "", false, CohortStanding.NoRecord);
        }

        var exclusion = record.OptedOut == true ? CohortStanding.OptedOut
            : record.PlanStatus == "draft" ? CohortStanding.Draft
            : record.PlanStatus == "ceased" ? CohortStanding.Ceased
            : "";
        return new CohortStanding(record, Convert.ToHexStringLower(SHA256.HashData(CohortJson.Write(record)))[..32], false, exclusion);
    }

    private async Task<Page?> PageAsync(RunState run, CancellationToken cancel)
    {
        var name = run.Name + ".csv";
        var info = await blobs.InfoAsync(Containers.Cohorts, name, cancel);
        if (info is null)
        {
            return null;
        }

        if (_pages.TryGetValue(run.Name, out var page) && page.ETag == info.ETag && page.ManifestHash == run.ManifestHash)
        {
            return page;
        }

        if (await blobs.ReadAsync(Containers.Cohorts, name, cancel) is not { } stored)
        {
            return null;
        }

        using var file = new MemoryStream(stored.Content.ToArray(), writable: false);
        var reading = CohortFile.Read(file, run.Manifest.AsOf);
        return _pages[run.Name] = new Page(stored.ETag, run.ManifestHash, reading, new CohortIndex(reading.Records, run.Manifest));
    }

    private sealed record Page(string ETag, string ManifestHash, CohortReading Reading, CohortIndex Index);
}
