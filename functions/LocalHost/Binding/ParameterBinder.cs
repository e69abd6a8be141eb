using System.Reflection;
using System.Text.Json;
using EhcpPipeline.LocalHost.Blobs;
using EhcpPipeline.LocalHost.Discovery;
using EhcpPipeline.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.LocalHost.Binding;

/// <summary>
/// Gives a function's parameters their values: the trigger's value, a blob input, the context, the token; otherwise metadata of the parameter's name,
/// its default value, or null. Anything else is a <see cref="BindingFailedException"/>.
/// </summary>
internal sealed class ParameterBinder(IBlobStore blobs, SettingNames settings)
{
    internal async Task<object?[]> BindAsync(LocalFunction function, TriggerData data, FunctionContext context)
    {
        var parameters = function.Method.GetParameters();
        var values = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            values[i] = await BindAsync(function, parameters[i], data, context).ConfigureAwait(false);
        }

        return values;
    }

    private async Task<object?> BindAsync(LocalFunction function, ParameterInfo parameter, TriggerData data, FunctionContext context)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return context;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return context.CancellationToken;
        }

        var attributes = parameter.GetCustomAttributes().ToList();
        if (attributes.Any(attribute => attribute is QueueTriggerAttribute or BlobTriggerAttribute or TimerTriggerAttribute))
        {
            return data.Value is BlobContent content
                ? await BlobAsync(function, parameter, content, context.CancellationToken).ConfigureAwait(false)
                : Convert(function, parameter, data.Value);
        }

        if (attributes.OfType<BlobInputAttribute>().FirstOrDefault() is { } input)
        {
            var (container, name) = new BlobPath(settings.Fill(input.BlobPath)).Fill(data.Metadata);
            return Convert(function, parameter, (await blobs.ReadAsync(container, name, context.CancellationToken).ConfigureAwait(false))?.Content);
        }

        if (parameter.Name is { } byName && data.Metadata.TryGetValue(byName, out var value))
        {
            return Convert(function, parameter, value);
        }

        return parameter.HasDefaultValue ? parameter.DefaultValue : Convert(function, parameter, null);
    }

    private static async Task<object?> BlobAsync(LocalFunction function, ParameterInfo parameter, BlobContent content, CancellationToken cancel) =>
        parameter.ParameterType == typeof(Stream)
            ? new BlobContentStream(content)
            : Convert(function, parameter, await content.ReadAsync(cancel).ConfigureAwait(false));

    private static object? Convert(LocalFunction function, ParameterInfo parameter, object? value)
    {
        try
        {
            var converted = ValueConversion.Convert(value, parameter.ParameterType);
            if (converted is not null || !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null)
            {
                return converted;
            }
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidCastException or OverflowException or NotSupportedException)
        {
            throw new BindingFailedException($"The parameter {parameter.Name} of {function.Name} cannot be made from what triggered it.", error);
        }

        throw new BindingFailedException($"The parameter {parameter.Name} of {function.Name} has no value.");
    }
}
