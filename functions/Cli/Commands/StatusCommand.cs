using System.CommandLine;
using EhcpPipeline.Cli.Hosting;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;
using StorageQueues = EhcpPipeline.Storage.Schemas.Queues;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp status</c>: where a run stands, what waits and why, and what lies on the queues.</summary>
internal static class StatusCommand
{
    public static Command Build()
    {
        var (connection, run) = (RunOptions.Connection(), RunOptions.Run());
        var command = new Command("status", "Says where a run stands and why anything waits.") { connection, run };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(connection)!, result.GetValue(run)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string connection, string run, CancellationToken cancel)
    {
        await using var services = StoragePipeline.Build(connection);
        var row = await services.GetRequiredService<RunDirectory>().RowAsync(run, cancel);
        var result = await RunResult.ReadAsync(services.GetRequiredService<ITableStore>(), run, cancel);
        if (row is null && result.Uploads.Count == 0)
        {
            return Terminal.Refuse($"storage knows no run '{run}'.");
        }

        var fault = row is null ? "no manifest has come: put it at runs/" + run + ".json" : new RowReader(row).Text("fault");
        Console.WriteLine($"run {run}: {(fault.Length > 0 ? fault : "open")}");
        foreach (var group in result.Uploads.GroupBy(upload => (upload.Status, upload.Reason)).OrderBy(group => group.Key))
        {
            Console.WriteLine($"{group.Count(),7} {group.Key.Status}{(group.Key.Reason.Length > 0 ? ": " + Why(group.Key.Reason) : "")}");
        }

        foreach (var queue in StorageQueues.All)
        {
            var count = await services.GetRequiredService<IWorkQueues>().CountAsync(queue, cancel);
            if (count > 0)
            {
                Console.WriteLine($"{count,7} on queue {queue}");
            }
        }

        return Terminal.Done;
    }

    private static string Why(string reason) => reason switch
    {
        "no-manifest" => "the run's manifest has not come",
        "no-cohort" => "the run's cohort file has not come",
        "registered" => "not read yet",
        _ => reason,
    };
}
