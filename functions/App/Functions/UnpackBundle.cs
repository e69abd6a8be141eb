using EhcpPipeline.Functions.Bundles;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>A zip bundle came: unpacks it into plans and advice of its run.</summary>
public sealed class UnpackBundle(BundleUnpacking bundles)
{
    [Function(nameof(UnpackBundle))]
    public Task RunAsync(
        [BlobTrigger(Containers.Bundles + "/{run}/{name}.zip", Connection = Connections.Data, Source = BlobTriggerSource.EventGrid)] Stream upload,
        string run,
        string name,
        CancellationToken cancel) => bundles.UnpackAsync(run, name + ".zip", cancel);
}
