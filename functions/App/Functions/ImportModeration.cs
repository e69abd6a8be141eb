using EhcpPipeline.Functions.Moderation;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>Moderators' grades came: writes them beside the machine's and applies overrides.</summary>
public sealed class ImportModeration(ModerationImport moderation)
{
    [Function(nameof(ImportModeration))]
    public Task RunAsync(
        [BlobTrigger(Containers.Moderation + "/{run}.csv", Connection = Connections.Data, Source = BlobTriggerSource.EventGrid)] Stream upload,
        string run,
        CancellationToken cancel) => moderation.ImportAsync(run, cancel);
}
