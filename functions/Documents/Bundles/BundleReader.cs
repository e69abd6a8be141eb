using System.IO.Compression;
using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Bundles;

/// <summary>Opens zip bundles of plans. Never throws for what a bundle contains. Safe to share between threads.</summary>
public sealed class BundleReader(BundleLimits? limits = null)
{
    private readonly BundleLimits _limits = limits ?? new BundleLimits();

    /// <summary>
    /// Looks through the bundle's directories, nested ones included, before anything is handed out: a damaged bundle, one with too many files, nested
    /// too deep or stating too many bytes in all is refused as a whole. <paramref name="zip"/> must be seekable and stay open while the bundle is read.
    /// </summary>
    public BundleOpening Open(Stream zip, CancellationToken cancel = default)
    {
        Bundle? bundle = null;
        try
        {
            bundle = new Bundle(zip, _limits);
            bundle.Survey(cancel);
            return new BundleOpening(bundle, null);
        }
        catch (LimitReachedException limit)
        {
            bundle?.Dispose();
            return new BundleOpening(null, new ReadFailure(FailureReason.TooLarge, $"The bundle goes beyond the limit {limit.Limit}: split it and upload the parts."));
        }
        catch (Exception damage) when (Damage.Is(damage))
        {
            bundle?.Dispose();
            return new BundleOpening(null, new ReadFailure(FailureReason.Damaged, "The bundle is damaged: pack it anew and upload that."));
        }
    }

    internal static ZipArchive Archive(Stream zip, int mostFiles)
    {
        if (CentralDirectory.Count(CentralDirectory.Load(zip), mostFiles) is var files && files < 0)
        {
            throw new InvalidDataException("The zip has no directory of its files.");
        }

        return files <= mostFiles ? new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true, new ZipNames()) : throw new LimitReachedException(nameof(BundleLimits.Files));
    }
}

/// <summary>A bundle ready to be read, or why it is refused as a whole. Exactly one of the two is set.</summary>
public sealed record BundleOpening(Bundle? Bundle, ReadFailure? Failure);
