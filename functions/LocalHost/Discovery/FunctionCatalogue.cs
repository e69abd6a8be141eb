using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.LocalHost.Discovery;

/// <summary>Finds the functions of an assembly by their attributes, as the Functions worker's generator does at build time.</summary>
internal static class FunctionCatalogue
{
    /// <summary>
    /// All functions in order of name. Throws <see cref="InvalidOperationException"/> for what the real host would refuse at start-up: two functions of one
    /// name, no trigger or two, two outputs on a method; and for a trigger this host does not serve.
    /// </summary>
    internal static IReadOnlyList<LocalFunction> Find(Assembly assembly, SettingNames settings)
    {
        var functions = assembly.GetTypes()
            .Where(type => type is { IsClass: true, ContainsGenericParameters: false })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Function: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Function is not null)
            .Select(found => new LocalFunction(found.Function!.Name, found.Method, Trigger(found.Function.Name, found.Method, settings), Outputs(found.Function.Name, found.Method, settings)))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();
        var twice = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? functions : throw new InvalidOperationException($"Two functions are called {twice.Key}.");
    }

    private static FunctionTrigger Trigger(string name, MethodInfo method, SettingNames settings)
    {
        var triggers = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).Select(attribute => Trigger(attribute, settings)).OfType<FunctionTrigger>().ToList();
        return triggers.Count == 1
            ? triggers[0]
            : throw new InvalidOperationException($"The function {name} has {triggers.Count} queue, blob or timer triggers; this host serves functions with one.");
    }

    private static FunctionTrigger? Trigger(Attribute attribute, SettingNames settings) => attribute switch
    {
        QueueTriggerAttribute queue => new QueueFunctionTrigger(settings.Fill(queue.QueueName).ToLowerInvariant()),
        BlobTriggerAttribute blob => new BlobFunctionTrigger(new BlobPath(settings.Fill(blob.BlobPath))),
        TimerTriggerAttribute timer => new TimerFunctionTrigger(settings.Fill(timer.Schedule), timer.RunOnStartup, timer.UseMonitor),
        _ => null,
    };

    private static List<OutputBinding> Outputs(string name, MethodInfo method, SettingNames settings)
    {
        var ofMethod = method.GetCustomAttributes().Select(attribute => Output(attribute, null, settings)).OfType<OutputBinding>().ToList();
        if (ofMethod.Count > 1)
        {
            throw new InvalidOperationException($"The function {name} has several outputs on its method; return a class with one on each property.");
        }

        return ofMethod.Count == 1 ? ofMethod : [.. Returned(method.ReturnType).GetProperties()
            .SelectMany(property => property.GetCustomAttributes().Select(attribute => Output(attribute, property, settings)))
            .OfType<OutputBinding>()];
    }

    private static OutputBinding? Output(Attribute attribute, PropertyInfo? property, SettingNames settings) => attribute switch
    {
        QueueOutputAttribute queue => new OutputBinding(OutputKind.Queue, settings.Fill(queue.QueueName).ToLowerInvariant(), property),
        BlobOutputAttribute blob => new OutputBinding(OutputKind.Blob, settings.Fill(blob.BlobPath), property),
        _ => null,
    };

    private static Type Returned(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var generic && (generic == typeof(Task<>) || generic == typeof(ValueTask<>)) ? type.GetGenericArguments()[0] : type;
}
