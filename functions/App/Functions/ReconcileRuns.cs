using EhcpPipeline.Functions.Reconciling;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>Every quarter of an hour: sends again what was lost and repairs counters.</summary>
public sealed class ReconcileRuns(RunReconciling reconciling)
{
    [Function(nameof(ReconcileRuns))]
    public Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancel) => reconciling.ReconcileAllAsync(cancel);
}
