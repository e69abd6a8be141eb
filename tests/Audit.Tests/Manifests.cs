using EhcpPipeline.Audit.Runs;

namespace EhcpPipeline.Audit.Tests;

internal static class Manifests
{
    public const string Salt = "AAECAwQFBgcICQoLDA0ODw==";

    public static RunManifest Plain { get; } = new()
    {
        Run = "autumn-2026",
        AsOf = new DateOnly(2026, 9, 1),
        PlanSalt = Salt,
        ChildSalt = Salt,
    };
}
