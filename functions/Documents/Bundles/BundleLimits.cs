namespace EhcpPipeline.Documents.Bundles;

/// <summary>The caps on one zip bundle. Each is listed in docs/limits.md with the test that trips it.</summary>
public sealed record BundleLimits
{
    /// <summary>Most files, those of nested zips included; more refuses the bundle. Range 1 to 100,000. The default is 10,000.</summary>
    public int Files { get; init; } = 10_000;

    /// <summary>Deepest zip within a zip; deeper refuses the bundle. Range 0 to 8. The default is 2.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>Most bytes unpacked in all; more refuses the bundle. Range 1 MiB to 64 GiB. The default is 8 GiB.</summary>
    public long TotalBytes { get; init; } = 8L << 30;

    /// <summary>Largest unpacked file, nested zips included; a larger one fails alone. Range 1 KiB to 1 GiB. The default is 64 MiB.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Largest ratio of unpacked to packed bytes of one file, looked at after the first MiB; a larger one fails alone. Range 10 to 10,000. The default is 200.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Longest path of a file in characters; a longer one fails alone. Range 16 to 1,024. The default is 400.</summary>
    public int PathLength { get; init; } = 400;
}
