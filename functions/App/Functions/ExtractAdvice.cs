using EhcpPipeline.Functions.Advice;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>A professional's report was uploaded beside a plan: the plan is sent to be assessed, which reads it.</summary>
public sealed class ExtractAdvice(AdviceExtraction advice)
{
    [Function(nameof(ExtractAdvice))]
    public Task RunAsync(
        [BlobTrigger(Containers.Advice + "/{run}/{plan}/{name}", Connection = Connections.Data, Source = BlobTriggerSource.EventGrid)] Stream upload,
        string run,
        string plan,
        string name,
        CancellationToken cancel)
    {
        var address = BlobAddress.Of(run, plan, name);
        return advice.ArrivedAsync(address.Run, address.Plan, cancel);
    }
}
