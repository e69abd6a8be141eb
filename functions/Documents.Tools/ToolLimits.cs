namespace EhcpPipeline.Documents.Tools;

/// <summary>The caps on one run of an outside program. Each is listed in docs/limits.md with the test that trips it.</summary>
public sealed record ToolLimits
{
    /// <summary>Longest time for one run; the program is then ended with all it started. Range 1 s to 30 min. The default is 2 min.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Most memory that the program may address, in bytes; set by the shell on Linux; elsewhere a program that holds more is ended when next looked at, ten times a second. Range 64 MiB to 64 GiB. The default is 4 GiB: LibreOffice maps over 2 GiB before it opens anything.</summary>
    public long Memory { get; init; } = 4L << 30;

    /// <summary>Largest file that the program may write and largest result that is taken from it, in bytes. Range 1 MiB to 1 GiB. The default is 256 MiB.</summary>
    public long Output { get; init; } = 256L << 20;

    /// <summary>Most pages of one document that are recognised; the rest count as pages without text. Range 1 to 2,000. The default is 200.</summary>
    public int Pages { get; init; } = 200;
}
