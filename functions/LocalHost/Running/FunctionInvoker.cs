using System.Globalization;
using System.Reflection;
using EhcpPipeline.LocalHost.Binding;
using EhcpPipeline.LocalHost.Discovery;
using EhcpPipeline.LocalHost.Outputs;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.LocalHost.Running;

/// <summary>Runs a function once: a scope and an instance of its class, its parameters, the call, its outputs. At most so many at a time.</summary>
internal sealed class FunctionInvoker(IServiceProvider services, ParameterBinder binder, OutputWriter outputs, int parallelism, TimeSpan timeout) : IDisposable
{
    private readonly SemaphoreSlim _workers = new(parallelism);
    private long _invocations;

    internal async Task InvokeAsync(LocalFunction function, TriggerData data, CancellationToken cancel)
    {
        await _workers.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limited.CancelAfter(timeout);
            await RunAsync(function, data, limited.Token).ConfigureAwait(false);
        }
        finally
        {
            _workers.Release();
        }
    }

    public void Dispose() => _workers.Dispose();

    private async Task RunAsync(LocalFunction function, TriggerData data, CancellationToken cancel)
    {
        var scope = services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var id = Interlocked.Increment(ref _invocations).ToString(CultureInfo.InvariantCulture);
            var context = new LocalFunctionContext(id, function.Id, scope.ServiceProvider, data.Metadata, cancel);
            var instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Method.DeclaringType!);
            try
            {
                var arguments = await binder.BindAsync(function, data, context).ConfigureAwait(false);
                var called = function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
                var returned = await ResultAsync(called, function.Method.ReturnType).ConfigureAwait(false);
                await outputs.WriteAsync(function, returned, data.Metadata, cancel).ConfigureAwait(false);
            }
            finally
            {
                await DisposeAsync(instance).ConfigureAwait(false);
            }
        }
    }

    /// <summary>An async method without a result returns a task of a hidden type, so the method's declared type decides.</summary>
    private static async Task<object?> ResultAsync(object? returned, Type declared)
    {
        switch (returned)
        {
            case Task task:
                await task.ConfigureAwait(false);
                return declared.IsGenericType ? declared.GetProperty(nameof(Task<int>.Result))!.GetValue(task) : null;
            case ValueTask plain:
                await plain.ConfigureAwait(false);
                return null;
            case not null when declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(ValueTask<>):
                var asTask = declared.GetMethod(nameof(ValueTask<int>.AsTask))!;
                return await ResultAsync(asTask.Invoke(returned, null), asTask.ReturnType).ConfigureAwait(false);
            default:
                return returned;
        }
    }

    private static async ValueTask DisposeAsync(object? instance)
    {
        if (instance is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            (instance as IDisposable)?.Dispose();
        }
    }
}
