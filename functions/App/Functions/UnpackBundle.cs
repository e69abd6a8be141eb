using EhcpPipeline.Functions.Bundles;
using EhcpPipeline.Functions.Uploads;
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
        CancellationToken cancel)
    {
        var address = BlobAddress.Of(run, name + ".zip");
        return bundles.UnpackAsync(address.Run, address.Name, cancel);
    }
}
