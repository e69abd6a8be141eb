namespace EhcpPipeline.LocalHost.Binding;

/// <summary>What a trigger hands to a function: its value (text, bytes or a timer's state) and its metadata by name, whatever the case.</summary>
internal sealed record TriggerData(object? Value, IReadOnlyDictionary<string, object?> Metadata)
{
    internal static Dictionary<string, object?> NewMetadata() => new(StringComparer.OrdinalIgnoreCase);
}
