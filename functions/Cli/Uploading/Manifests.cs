using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Cli.Uploading;

/// <summary>Where a run's manifest comes from: the file that was given, else the run's own from last time, else one made now.</summary>
internal sealed class Manifests(IBlobStore blobs, TimeProvider time)
{
    /// <summary>The manifest, or what is wrong with the one that was given.</summary>
    public async Task<ManifestReading> ForAsync(ManifestRequest request, CancellationToken cancel)
    {
        if (request.File is not null)
        {
            var given = RunManifestJson.Parse(await File.ReadAllBytesAsync(request.File.FullName, cancel));
            return given.Manifest is { } manifest && request.AsOf is { } date ? given with { Manifest = manifest with { AsOf = date } } : given;
        }

        if (await blobs.ReadAsync(Containers.Runs, request.Run + ".json", cancel) is { } stored && RunManifestJson.Parse(stored.Content).Manifest is { } known)
        {
            return new ManifestReading(
                known with { AsOf = request.AsOf ?? known.AsOf, Cohort = request.Cohort ? CohortRule.Required : known.Cohort }, []);
        }

        var fresh = new RunManifest
        {
            Run = request.Run,
            AsOf = request.AsOf ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            Cohort = request.Cohort ? CohortRule.Required : CohortRule.None,
            PlanSalt = request.SecretSalts ? Secret() : Derived("plan", request.Run),
            ChildSalt = request.SecretSalts ? Secret() : Derived("child", ""),
        };
        var faults = ManifestRules.Check(fresh);
        return new ManifestReading(faults.Count == 0 ? fresh : null, faults);
    }

    private static string Secret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    // On one's own machine the names stand beside the keys anyway, and the same folder is to give the same bytes anywhere. Whoever shares tables gives a
    // manifest with secret salts, as an upload to storage makes by itself.
    private static string Derived(string purpose, string run) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes("ehcp local salt " + purpose + " " + run)));
}

/// <summary>What the command line was told about a run.</summary>
internal sealed record ManifestRequest(string Run, FileInfo? File, DateOnly? AsOf, bool Cohort, bool SecretSalts);
