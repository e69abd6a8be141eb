using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Documents.Bundles;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Cli.Uploading;

/// <summary>Puts a folder of plans into a run: the manifest first, then the cohort file, then every file as what it is.</summary>
internal sealed class FolderUpload(IBlobStore blobs, UploadIntake intake)
{
    /// <summary>Files stored or recorded anew; files the run already had are passed over.</summary>
    public async Task<UploadTally> RunAsync(
        RunManifest manifest, DirectoryInfo folder, FileInfo? cohort, Action<int, int> progress, CancellationToken cancel)
    {
        await WriteIfChangedAsync(Containers.Runs, manifest.Run + ".json", RunManifestJson.Write(manifest), cancel);
        if (cohort is not null)
        {
            await WriteIfChangedAsync(Containers.Cohorts, manifest.Run + ".csv", await File.ReadAllBytesAsync(cohort.FullName, cancel), cancel);
        }

        var files = Files(folder, cohort);
        var plans = files.Where(file => Kind(file.Path).Kind == BundleEntryKind.Plan).Select(file => file.Path).ToList();
        var changed = 0;
        for (var i = 0; i < files.Count; i++)
        {
            changed += await TakeAsync(manifest, files[i].Path, files[i].File, plans, cancel) ? 1 : 0;
            progress(i + 1, files.Count);
        }

        return new UploadTally(files.Count, changed);
    }

    /// <summary>The folder's files by relative path, in ordinal order, so that uploads happen alike on every machine.</summary>
    public static IReadOnlyList<(string Path, FileInfo File)> Files(DirectoryInfo folder, FileInfo? cohort) =>
        [.. folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System | FileAttributes.ReparsePoint })
            .Where(file => cohort is null || file.FullName != cohort.FullName)
            .Select(file => (Path: PlanPath.Normalise(Path.GetRelativePath(folder.FullName, file.FullName)), file))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    private async Task<bool> TakeAsync(RunManifest manifest, string path, FileInfo file, List<string> plans, CancellationToken cancel)
    {
        var (kind, planName) = Kind(path);
        if (kind == BundleEntryKind.Junk)
        {
            await intake.RecordAsync(manifest, path, UploadReasons.Junk, cancel);
            return false;
        }

        if (kind == BundleEntryKind.Cohort)
        {
            // A cohort file is given by --cohort; one that lies among the plans is not taken behind the user's back.
            await intake.RecordAsync(manifest, path, UploadReasons.Junk, cancel);
            return false;
        }

        var content = await File.ReadAllBytesAsync(file.FullName, cancel);
        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return await WriteIfChangedAsync(Containers.Bundles, manifest.Run + "/" + path, content, cancel);
        }

        if (kind == BundleEntryKind.Advice)
        {
            if (AdviceFolders.PlanOf(planName, plans) is { } plan)
            {
                return await intake.AdviceAsync(manifest, plan, path, content, cancel);
            }

            await intake.RecordAsync(manifest, path, UploadReasons.UnmatchedAdvice, cancel);
            return false;
        }

        return await intake.PlanAsync(manifest, path, content, cancel);
    }

    private static (BundleEntryKind Kind, string? PlanName) Kind(string path)
    {
        var (kind, planName, _) = BundleSorting.Sort(path);
        return (kind, planName);
    }

    private async Task<bool> WriteIfChangedAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        if (await blobs.ReadAsync(container, name, cancel) is { } stored && stored.Content.Span.SequenceEqual(content.Span))
        {
            return false;
        }

        await blobs.WriteAsync(container, name, content, cancel);
        return true;
    }
}

/// <summary>How many files a folder held, and how many of them were new or changed.</summary>
internal sealed record UploadTally(int Files, int Changed);
