using EhcpPipeline.Functions.Assessing;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>A plan was read, or something its result depends on changed: brings it to its end and asks for the run's summary.</summary>
public sealed class AssessPlan(PlanAssessing assessing)
{
    [Function(nameof(AssessPlan))]
    public Task RunAsync([QueueTrigger(Queues.PlansExtracted, Connection = Connections.Data)] PlanMessage message, CancellationToken cancel) =>
        assessing.AssessAsync(message.Run, message.Plan, cancel);
}
