using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Bundles;

/// <summary>What a file in a bundle is taken for, by its path alone.</summary>
public enum BundleEntryKind
{
    /// <summary>To be read as a plan, whatever its extension: what cannot be read ends as failed, never as ignored.</summary>
    Plan,

    /// <summary>Professional advice belonging to the plan that <see cref="BundleEntry.PlanName"/> names.</summary>
    Advice,

    /// <summary>The cohort file.</summary>
    Cohort,

    /// <summary>Left by an operating system or an open program; excluded, with <see cref="BundleEntry.JunkReason"/>.</summary>
    Junk,
}

/// <summary>One file of a bundle, in the order of the zip's directory.</summary>
public sealed record BundleEntry
{
    /// <summary>Path within the bundle: forward slashes, no leading slash, no "." or ".."; a nested zip's name without ".zip" is a folder. Unique in the bundle without regard to case.</summary>
    public required string Path { get; init; }

    public required BundleEntryKind Kind { get; init; }

    /// <summary>For advice: the folder name that stands for the plan, to be compared with plans' file names without extension.</summary>
    public string? PlanName { get; init; }

    /// <summary>For junk: what it is, in plain words.</summary>
    public string? JunkReason { get; init; }

    /// <summary>Why the file could not be unpacked; null when <see cref="Content"/> holds it. <see cref="Path"/> is then the name as stored, unsafe as a path.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>The file's bytes; empty for junk, which is never unpacked.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }
}
