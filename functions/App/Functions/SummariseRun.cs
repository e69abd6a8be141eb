using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Summaries;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions;

/// <summary>A run's counters changed: writes its report tables and overview page anew.</summary>
public sealed class SummariseRun(RunSummarising summarising)
{
    [Function(nameof(SummariseRun))]
    public Task RunAsync([QueueTrigger(Queues.RunsChanged, Connection = Connections.Data)] RunMessage message, CancellationToken cancel) =>
        summarising.SummariseAsync(message.Run, cancel);
}
