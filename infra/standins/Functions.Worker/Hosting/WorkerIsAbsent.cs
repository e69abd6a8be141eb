using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Stops an application that was built without the Functions worker, with a sentence that says what to do instead.</summary>
internal sealed class WorkerIsAbsent : IHostedService
{
    internal const string Message =
        "This build has no Azure Functions worker. Run the functions with \"ehcp serve\" or \"ehcp triage\", or build with -p:FullFeed=true to deploy them.";

    public Task StartAsync(CancellationToken cancellationToken) => throw new NotSupportedException(Message);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
