using System.CommandLine;
using System.Globalization;
using EhcpPipeline.Cli.Hosting;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.LocalHost;
using EhcpPipeline.LocalHost.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp serve</c>: hosts the same functions as the Functions app over a storage account or Azurite, without the Functions host.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var connection = RunOptions.Connection();
        var feed = new Option<string>("--feed") { Description = "How new blobs are noticed: polling, or webhook (Event Grid deliveries to --port).", DefaultValueFactory = _ => "polling" };
        feed.AcceptOnlyFromAmong("polling", "webhook");
        var port = new Option<int>("--port") { Description = "Local port for Event Grid deliveries.", DefaultValueFactory = _ => 7071 };
        var command = new Command("serve", "Hosts the functions over storage until stopped.") { connection, feed, port };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(connection)!, result.GetValue(feed)!, result.GetValue(port), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string connection, string feed, int port, CancellationToken cancel)
    {
        var settings = HostSettings.Load(Path.Combine(AppContext.BaseDirectory, "host.json"));
        await using var services = StoragePipeline.Build(connection, options =>
        {
            options.Settings = settings;
            options.BlobFeed = feed == "webhook" ? BlobFeedKind.Webhook : BlobFeedKind.Polling;
            options.Endpoint = feed == "webhook" ? new Uri("http://127.0.0.1:" + port.ToString(CultureInfo.InvariantCulture) + "/") : null;
        });
        var runner = services.GetRequiredService<LocalHostRunner>();
        Console.Error.WriteLine("ehcp: serving " + string.Join(", ", runner.FunctionNames) + ". Stop with Ctrl+C; nothing is lost.");
        try
        {
            await runner.RunAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping is how serving ends.
        }

        return Terminal.Done;
    }
}
