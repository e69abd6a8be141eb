using EhcpPipeline.Audit.Runs;

namespace EhcpPipeline.Functions.Runs;

/// <summary>An open run: its manifest and the manifest's hash.</summary>
public sealed record RunState(RunManifest Manifest, string ManifestHash)
{
    public string Name => Manifest.Run;
}
