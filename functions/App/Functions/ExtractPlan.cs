using EhcpPipeline.Functions.Extraction;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>A plan was uploaded: reads it, once its run is open, and sends it to be assessed.</summary>
public sealed class ExtractPlan(PlanExtraction extraction)
{
    [Function(nameof(ExtractPlan))]
    public Task RunAsync(
        [BlobTrigger(Containers.Plans + "/{run}/{name}", Connection = Connections.Data, Source = BlobTriggerSource.EventGrid)] Stream upload,
        string run,
        string name,
        CancellationToken cancel)
    {
        var address = BlobAddress.Of(run, name);
        return extraction.ArrivedAsync(address.Run, address.Name, cancel);
    }
}
