using EhcpPipeline.LocalHost.Binding;
using EhcpPipeline.LocalHost.Discovery;
using EhcpPipeline.LocalHost.Running;
using EhcpPipeline.LocalHost.Settings;
using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.LocalHost.Queues;

/// <summary>The work of a function with a queue trigger.</summary>
internal static class QueueFunctionWork
{
    private const string PoisonEnd = "-poison";

    internal static Func<LocalFunction, QueueWork> Of(FunctionInvoker invoker, HostSettings settings) => function =>
    {
        var queue = ((QueueFunctionTrigger)function.Trigger).Queue;
        return new QueueWork
        {
            Queue = queue,
            PoisonQueue = queue.EndsWith(PoisonEnd, StringComparison.Ordinal) ? null : queue + PoisonEnd,
            BatchSize = settings.BatchSize,
            NewBatchThreshold = settings.NewBatchThreshold,
            MostAttempts = settings.MaxDequeueCount,
            RetryAfter = settings.VisibilityTimeout,
            FunctionOf = _ => function.Name,
            RunAsync = (message, cancel) => invoker.InvokeAsync(function, Data(message), cancel),
        };
    };

    private static TriggerData Data(LeasedMessage message)
    {
        var metadata = TriggerData.NewMetadata();
        metadata["QueueTrigger"] = message.Body;
        metadata["DequeueCount"] = message.DequeueCount;
        metadata["Id"] = message.Id;
        metadata["InsertionTime"] = message.Inserted;
        metadata["PopReceipt"] = message.Receipt;
        return new TriggerData(message.Body, metadata);
    }
}
