using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.LocalHost.Binding;

/// <summary>The context of an invocation here: identity, services, metadata and cancellation. What only the worker's own pipeline can fill says so.</summary>
internal sealed class LocalFunctionContext(string invocationId, string functionId, IServiceProvider services, IReadOnlyDictionary<string, object?> metadata, CancellationToken cancel) : FunctionContext
{
    public override string InvocationId => invocationId;

    public override string FunctionId => functionId;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken => cancel;

    public override BindingContext BindingContext { get; } = new Metadata(metadata);

    public override TraceContext TraceContext => throw Absent();

    public override RetryContext RetryContext => throw Absent();

    public override FunctionDefinition FunctionDefinition => throw Absent();

    public override IInvocationFeatures Features => throw Absent();

    private static NotSupportedException Absent() => new("The local host does not give this part of FunctionContext.");

    private sealed class Metadata(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }
}
