using System.CommandLine;
using EhcpPipeline.Cli.Hosting;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Cli.Uploading;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.LocalHost;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Cli.Commands;

/// <summary>
/// <c>ehcp triage FOLDER</c>: audits a folder of plans on this machine. Run again, it resumes: files already assessed are passed over, changed ones are
/// assessed anew.
/// </summary>
internal static class TriageCommand
{
    public static Command Build()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Plans in DOCX, PDF and other formats, in any sub-folders; zip bundles too." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where results go.", DefaultValueFactory = _ => new DirectoryInfo("out") };
        var store = new Option<DirectoryInfo?>("--store") { Description = "Where the store is kept (ehcp.db and blobs). Default: the folder of --out." };
        var (run, cohort, asOf, manifest) = (RunOptions.Run(), RunOptions.Cohort(), RunOptions.AsOf(), RunOptions.Manifest());
        var command = new Command("triage", "Audits a folder of plans on this machine and ranks them for rewriting.") { folder, cohort, output, run, store, asOf, manifest };
        command.SetAction((result, cancel) => RunAsync(
            new TriageRequest(
                result.GetValue(folder)!,
                result.GetValue(output)!,
                result.GetValue(store) ?? result.GetValue(output)!,
                result.GetValue(cohort),
                new ManifestRequest(result.GetValue(run)!, result.GetValue(manifest), result.GetValue(asOf), result.GetValue(cohort) is not null, SecretSalts: false)),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(TriageRequest request, CancellationToken cancel)
    {
        if (!request.Folder.Exists)
        {
            return Terminal.Refuse($"there is no folder {request.Folder.FullName}.");
        }

        foreach (var file in (FileInfo?[])[request.Cohort, request.Manifest.File])
        {
            if (file is { Exists: false })
            {
                return Terminal.Refuse($"there is no file {file.FullName}.");
            }
        }

        try
        {
            request.Store.Create();
            return await ProgressBar.ShowAsync(progress => WorkAsync(request, progress, cancel));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Terminal.Refuse(fault.Message);
        }
    }

    private static async Task<int> WorkAsync(TriageRequest request, ProgressBar progress, CancellationToken cancel)
    {
        await using var services = EmbeddedPipeline.Build(request.Store, progress);
        var manifests = new Manifests(services.GetRequiredService<IBlobStore>(), TimeProvider.System);
        var reading = await manifests.ForAsync(request.Manifest, cancel);
        if (reading.Manifest is not { } manifest)
        {
            return Terminal.Refuse("the manifest cannot be used: " + string.Join("; ", reading.Faults));
        }

        var upload = new FolderUpload(services.GetRequiredService<IBlobStore>(), services.GetRequiredService<UploadIntake>());
        var tally = await upload.RunAsync(manifest, request.Folder, request.Cohort, progress.Uploaded, cancel);
        progress.Expect(tally.Changed);
        await services.GetRequiredService<LocalHostRunner>().RunUntilIdleAsync(cancel);
        progress.Finish();

        var result = await RunOutput.WriteAsync(
            services.GetRequiredService<ITableStore>(), services.GetRequiredService<IBlobStore>(), manifest.Run, request.Out, cancel);
        progress.Clear();
        ResultTables.Print(result, request.Out);
        return result.Assessed.Count > 0 ? Terminal.Done : Terminal.Refuse("nothing could be assessed; files.csv says why.");
    }

    private sealed record TriageRequest(DirectoryInfo Folder, DirectoryInfo Out, DirectoryInfo Store, FileInfo? Cohort, ManifestRequest Manifest);
}
