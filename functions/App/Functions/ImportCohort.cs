using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>A cohort file came or changed: lists its faults, sends each plan whose record changed to be assessed.</summary>
public sealed class ImportCohort(CohortImport cohorts)
{
    [Function(nameof(ImportCohort))]
    public Task RunAsync(
        [BlobTrigger(Containers.Cohorts + "/{run}.csv", Connection = Connections.Data, Source = BlobTriggerSource.EventGrid)] Stream upload,
        string run,
        CancellationToken cancel) => cohorts.ImportAsync(run, cancel);
}
