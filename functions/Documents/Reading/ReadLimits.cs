namespace EhcpPipeline.Documents.Reading;

/// <summary>The caps on one upload. Each is listed in docs/limits.md with the test that trips it; reaching one ends the upload as <see cref="FailureReason.TooLarge"/>.</summary>
public sealed record ReadLimits
{
    /// <summary>Largest upload, in bytes. Range 1 KiB to 1 GiB. The default is 64 MiB.</summary>
    public long UploadBytes { get; init; } = 64L << 20;

    /// <summary>Most bytes decoded from one upload, all streams and parts together. Range 1 MiB to 4 GiB. The default is 256 MiB.</summary>
    public long DecodedBytes { get; init; } = 256L << 20;

    /// <summary>Largest ratio of decoded to packed bytes of one part, looked at after the first MiB. Range 10 to 10,000. The default is 200.</summary>
    public int DecodedRatio { get; init; } = 200;

    /// <summary>Most parts or files in one zip, nested zips included. Range 10 to 100,000. The default is 10,000.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Deepest nesting of objects, elements or tables. Range 8 to 512. The default is 100.</summary>
    public int Depth { get; init; } = 100;

    /// <summary>Most pages. Range 1 to 10,000. The default is 2,000.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Most PDF objects. Range 1,000 to 10,000,000. The default is 1,000,000.</summary>
    public int Objects { get; init; } = 1_000_000;

    /// <summary>Most table cells. Range 1,000 to 1,000,000. The default is 200,000.</summary>
    public int Cells { get; init; } = 200_000;

    /// <summary>Most characters of text. Range 10,000 to 50,000,000. The default is 5,000,000.</summary>
    public int Characters { get; init; } = 5_000_000;

    /// <summary>Longest time for one upload. Range 1 s to 10 min. The default is 10 s.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);
}
