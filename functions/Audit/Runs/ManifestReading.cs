namespace EhcpPipeline.Audit.Runs;

/// <summary>A manifest as read: the manifest, or why it cannot be used. Exactly one of the two holds.</summary>
public sealed record ManifestReading(RunManifest? Manifest, IReadOnlyList<ManifestFault> Faults);

/// <summary>One thing wrong with a manifest: the field ("" for the file as a whole), what is wrong with it, and what to do.</summary>
public sealed record ManifestFault(string Field, string Fault, string Remedy)
{
    public override string ToString() => Field.Length == 0 ? $"{Fault}: {Remedy}" : $"{Field}: {Fault}: {Remedy}";
}
