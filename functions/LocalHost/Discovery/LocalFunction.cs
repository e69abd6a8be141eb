using System.Reflection;

namespace EhcpPipeline.LocalHost.Discovery;

/// <summary>A function as found in an assembly.</summary>
internal sealed record LocalFunction(string Name, MethodInfo Method, FunctionTrigger Trigger, IReadOnlyList<OutputBinding> Outputs)
{
    /// <summary>The id the Functions host uses for it in blob messages and webhook addresses.</summary>
    internal string Id => "Host.Functions." + Name;
}

/// <summary>What starts a function.</summary>
internal abstract record FunctionTrigger;

internal sealed record QueueFunctionTrigger(string Queue) : FunctionTrigger;

internal sealed record BlobFunctionTrigger(BlobPath Path) : FunctionTrigger;

internal sealed record TimerFunctionTrigger(string Schedule, bool RunOnStartup, bool UseMonitor) : FunctionTrigger;

/// <summary>Where a return value, or one property of it, goes.</summary>
internal sealed record OutputBinding(OutputKind Kind, string Target, PropertyInfo? Property);

internal enum OutputKind
{
    Queue,
    Blob,
}
