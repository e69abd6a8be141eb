using EhcpPipeline.Functions.Failures;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>A message was tried too often: records why in the failures table, so that no upload ends in silence. One function a poison queue.</summary>
public sealed class RecordFailure(FailureRecording failures)
{
    [Function("RecordPlanFailure")]
    public Task PlanAsync([QueueTrigger(Queues.PlansExtractedPoison, Connection = Connections.Data)] string message, CancellationToken cancel) =>
        failures.PlanAsync(message, cancel);

    [Function("RecordRunFailure")]
    public Task RunAsync([QueueTrigger(Queues.RunsChangedPoison, Connection = Connections.Data)] string message, CancellationToken cancel) =>
        failures.RunAsync(message, cancel);

    [Function("RecordBlobFailure")]
    public Task BlobAsync([QueueTrigger(Queues.BlobPoison, Connection = Connections.Data)] string message, CancellationToken cancel) =>
        failures.BlobAsync(message, cancel);
}
