using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>A manifest came or changed: checks it, opens the run, releases the uploads that waited.</summary>
public sealed class OpenRun(RunOpening opening)
{
    [Function(nameof(OpenRun))]
    public Task RunAsync(
        [BlobTrigger(Containers.Runs + "/{run}.json", Connection = Connections.Data, Source = BlobTriggerSource.EventGrid)] Stream upload,
        string run,
        CancellationToken cancel) => opening.OpenAsync(run, cancel);
}
