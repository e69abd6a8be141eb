using System.CommandLine;
using EhcpPipeline.Cli.Hosting;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Cli.Uploading;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Cli.Commands;

/// <summary>
/// <c>ehcp upload FOLDER --run R --connection C</c>: writes the manifest, uploads a folder in bulk under keys, and waits for the result that whoever hosts
/// the functions (Azure, or <c>ehcp serve</c>) comes to.
/// </summary>
internal static class UploadCommand
{
    public static Command Build()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Plans in any sub-folders; zip bundles too." };
        var (connection, run, cohort, asOf, manifest) = (RunOptions.Connection(), RunOptions.Run(), RunOptions.Cohort(), RunOptions.AsOf(), RunOptions.Manifest());
        var wait = new Option<bool>("--no-wait") { Description = "End when everything is uploaded." };
        var command = new Command("upload", "Uploads a folder of plans to storage and waits for the result.") { folder, connection, run, cohort, asOf, manifest, wait };
        command.SetAction((result, cancel) => RunAsync(
            result.GetValue(folder)!, result.GetValue(connection)!, result.GetValue(cohort),
            new ManifestRequest(result.GetValue(run)!, result.GetValue(manifest), result.GetValue(asOf), result.GetValue(cohort) is not null, SecretSalts: true),
            !result.GetValue(wait), cancel));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, string connection, FileInfo? cohort, ManifestRequest request, bool wait, CancellationToken cancel)
    {
        if (!folder.Exists)
        {
            return Terminal.Refuse($"there is no folder {folder.FullName}.");
        }

        await using var services = StoragePipeline.Build(connection);
        var blobs = services.GetRequiredService<IBlobStore>();
        var reading = await new Manifests(blobs, TimeProvider.System).ForAsync(request, cancel);
        if (reading.Manifest is not { } manifest)
        {
            return Terminal.Refuse("the manifest cannot be used: " + string.Join("; ", reading.Faults));
        }

        var progress = new ProgressBar();
        var tally = await new FolderUpload(blobs, services.GetRequiredService<UploadIntake>()).RunAsync(manifest, folder, cohort, progress.Uploaded, cancel);
        progress.Clear();
        Console.WriteLine($"{tally.Files} files in run {manifest.Run}, {tally.Changed} new or changed.");
        if (!wait)
        {
            return Terminal.Done;
        }

        var result = await new RunWait(services.GetRequiredService<ITableStore>(), progress).UntilDoneAsync(manifest.Run, cancel);
        ResultTables.Print(result, null);
        return result.Assessed.Count > 0 ? Terminal.Done : Terminal.Refuse("nothing could be assessed; ehcp export says why.");
    }
}
