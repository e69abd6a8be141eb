using System.Text.Json;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Messages;

/// <summary>Sends the pipeline's two messages.</summary>
public sealed class PipelineQueues(IWorkQueues queues)
{
    /// <summary>How long changes are gathered before a summary is written. The default of 15 s is design: a summary a plan would cost more than the plans.</summary>
    public static readonly TimeSpan SummaryDelay = TimeSpan.FromSeconds(15);

    public Task AssessAsync(string run, string plan, CancellationToken cancel) =>
        queues.SendAsync(Queues.PlansExtracted, JsonSerializer.Serialize(new PlanMessage(run, plan)), TimeSpan.Zero, cancel);

    public Task SummariseAsync(string run, CancellationToken cancel) =>
        queues.SendAsync(Queues.RunsChanged, JsonSerializer.Serialize(new RunMessage(run)), SummaryDelay, cancel);
}
