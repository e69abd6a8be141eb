using System.Security.Cryptography;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Bundles;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Ml;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Extensions.Logging;

namespace EhcpPipeline.Functions.Runs;

/// <summary>
/// Checks an uploaded manifest, opens the run under it and sends every upload that is already there to be assessed: those that waited for it, and,
/// when a manifest replaces another, all of them again.
/// </summary>
public sealed partial class RunOpening(
    IBlobStore blobs, RunRow row, RunRelease release, BundleUnpacking bundles, CohortImport cohorts, SummaryRequest summaries, IPlanClassifier classifier, Rubric rubric, ILogger<RunOpening> log)
{
    public async Task OpenAsync(string run, CancellationToken cancel)
    {
        var upload = await blobs.ReadAsync(Containers.Runs, run + ".json", cancel);
        if (upload is null)
        {
            return;
        }

        var reading = RunManifestJson.Parse(upload.Content);
        var fault = Fault(run, reading);
        if (fault is not null)
        {
            Refused(log, run);
            await row.ChangeAsync(run, values => Same(values, "fault", fault) ? null : With(values, ("fault", fault)), cancel);
            return;
        }

        var manifest = reading.Manifest!;
        var canonical = RunManifestJson.Write(manifest);
        var hash = Convert.ToHexStringLower(SHA256.HashData(canonical))[..16];
        await blobs.WriteAsync(Containers.Documents, RunDirectory.ManifestBlob(run, hash), canonical, cancel);
        await row.ChangeAsync(run, values => Opened(values, manifest, hash), cancel);
        var opened = new RunState(manifest, hash);
        await cohorts.ListFaultsAsync(opened, cancel);
        await bundles.UnpackAllAsync(opened, cancel);
        await release.ReleaseAsync(opened, cancel);
        await summaries.AskAsync(run, cancel);
    }

    private string? Fault(string run, ManifestReading reading)
    {
        if (reading.Manifest is null)
        {
            return string.Join("; ", reading.Faults.Select(fault => fault.ToString()));
        }

        if (reading.Manifest.Run != run)
        {
            return $"The manifest says run '{reading.Manifest.Run}' and its blob '{run}': make them the same.";
        }

        if (reading.Manifest.RubricVersion.Length > 0 && reading.Manifest.RubricVersion != rubric.Version)
        {
            return $"The manifest asks for rubric {reading.Manifest.RubricVersion} and this build has {rubric.Version}: leave rubricVersion out or use that rubric.";
        }

        return reading.Manifest.ModelVersion.Length > 0 && reading.Manifest.ModelVersion != classifier.Version
            ? $"The manifest asks for model {reading.Manifest.ModelVersion} and this build has {classifier.Version}: leave modelVersion out or deploy that build."
            : null;
    }

    private Dictionary<string, object>? Opened(Dictionary<string, object> values, RunManifest manifest, string hash)
    {
        values.Remove("fault");
        return With(
            values,
            ("asof", new DateTimeOffset(manifest.AsOf.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)),
            ("rubricversion", rubric.Version),
            ("modelversion", classifier.Version),
            ("manifesthash", hash),
            ("cohortrequired", manifest.Cohort == CohortRule.Required));
    }

    private static bool Same(Dictionary<string, object> values, string name, object value) => values.TryGetValue(name, out var old) && old.Equals(value);

    private static Dictionary<string, object> With(Dictionary<string, object> values, params (string Name, object Value)[] changes)
    {
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return values;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The manifest of run {Run} was refused; the runs table says why.")]
    private static partial void Refused(ILogger log, string run);
}
