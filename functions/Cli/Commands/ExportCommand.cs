using System.CommandLine;
using EhcpPipeline.Cli.Hosting;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp export --connection C --run R --out DIR</c>: writes a run's tables and pages out of storage, as triage does of its own store.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var (connection, run) = (RunOptions.Connection(), RunOptions.Run());
        var output = new Option<DirectoryInfo>("--out") { Description = "Where results go.", DefaultValueFactory = _ => new DirectoryInfo("out") };
        var command = new Command("export", "Writes a run's tables (CSV) and pages out of storage.") { connection, run, output };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(connection)!, result.GetValue(run)!, result.GetValue(output)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string connection, string run, DirectoryInfo output, CancellationToken cancel)
    {
        await using var services = StoragePipeline.Build(connection);
        var result = await RunOutput.WriteAsync(services.GetRequiredService<ITableStore>(), services.GetRequiredService<IBlobStore>(), run, output, cancel);
        return result.Uploads.Count > 0 ? Terminal.Done : Terminal.Refuse($"storage has no upload of a run '{run}'.");
    }
}
