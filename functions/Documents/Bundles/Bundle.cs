using System.IO.Compression;
using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Bundles;

/// <summary>An opened zip bundle. Its files are unpacked one at a time, in memory, and never to a path of the bundle's choosing.</summary>
public sealed class Bundle : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly BundleLimits _limits;

    internal Bundle(Stream zip, BundleLimits limits)
    {
        _limits = limits;
        _zip = BundleReader.Archive(zip, limits.Files);
    }

    /// <summary>
    /// Every file of the bundle and of the zips in it. A file with an unsafe name, too large, encrypted or broken comes with its failure and does not
    /// stop the others. Each entry's content is a new array, released when the caller lets go of it.
    /// </summary>
    public IEnumerable<BundleEntry> Entries(CancellationToken cancel = default)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var budget = Budget(cancel);
        foreach (var file in Files(_zip, "", 0, budget))
        {
            cancel.ThrowIfCancellationRequested();
            yield return Entry(file, taken, budget);
        }
    }

    public void Dispose() => _zip.Dispose();

    internal void Survey(CancellationToken cancel)
    {
        var files = 0;
        var bytes = 0L;
        foreach (var file in Files(_zip, "", 0, Budget(cancel)))
        {
            cancel.ThrowIfCancellationRequested();
            bytes += Math.Max(0, file.Entry.Length);
            if (++files > _limits.Files)
            {
                throw new LimitReachedException(nameof(BundleLimits.Files));
            }

            if (bytes > _limits.TotalBytes)
            {
                throw new LimitReachedException(nameof(BundleLimits.TotalBytes));
            }
        }
    }

    private ReadBudget Budget(CancellationToken cancel) => new(new ReadLimits { DecodedBytes = _limits.TotalBytes, DecodedRatio = _limits.Ratio }, ReadDeadline.None(cancel));

    private IEnumerable<File> Files(ZipArchive zip, string folder, int depth, ReadBudget budget)
    {
        foreach (var entry in zip.Entries)
        {
            var stored = entry.FullName;
            if (stored.EndsWith('/') || stored.EndsWith('\\'))
            {
                continue;
            }

            var path = BundlePath.Safe(stored, _limits.PathLength) is { } safe ? folder + safe : null;
            if (path is null || !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || BundleSorting.Sort(path).Kind == BundleEntryKind.Junk)
            {
                yield return new File(entry, path, folder + stored, null);
                continue;
            }

            var content = Unpack(entry, budget, out var failure);
            if (failure is not null || FormatDetection.Detect(content.Span) != UploadFormat.Zip)
            {
                // A document called .zip, or a zip that cannot be unpacked: one file, read or failed as such.
                yield return new File(entry, path, path, failure);
                continue;
            }

            if (depth >= _limits.Depth)
            {
                throw new LimitReachedException(nameof(BundleLimits.Depth));
            }

            using var nested = BundleReader.Archive(ZipPackage.AsStream(content), _limits.Files);
            foreach (var inner in Files(nested, path[..^4] + "/", depth + 1, budget))
            {
                yield return inner;
            }
        }
    }

    private BundleEntry Entry(File file, HashSet<string> taken, ReadBudget budget)
    {
        if (file.Path is not { } safe)
        {
            return new BundleEntry { Path = file.Stored, Kind = BundleEntryKind.Plan, Failure = new ReadFailure(FailureReason.Damaged, "The name of the file leads out of the bundle or cannot be a name: pack it anew.") };
        }

        var (kind, plan, junk) = BundleSorting.Sort(safe);
        var entry = new BundleEntry { Path = BundlePath.Unique(safe, taken), Kind = kind, PlanName = plan, JunkReason = junk, Failure = file.Failure };
        if (kind == BundleEntryKind.Junk || file.Failure is not null)
        {
            return entry;
        }

        var content = Unpack(file.Entry, budget, out var failure);
        return entry with { Content = content, Failure = failure };
    }

    private ReadOnlyMemory<byte> Unpack(ZipArchiveEntry entry, ReadBudget budget, out ReadFailure? failure)
    {
        failure = entry.IsEncrypted ? Failures.Encrypted.Failure : null;
        if (failure is not null)
        {
            return default;
        }

        try
        {
            using var stream = new CappedStream(entry.Open(), entry.CompressedLength, budget);
            return Unpack(stream, entry.Length);
        }
        catch (LimitReachedException limit)
        {
            failure = limit.AsFailure().Failure;
        }
        catch (Exception damage) when (Damage.Is(damage))
        {
            failure = Failures.Damaged.Failure;
        }

        return default;
    }

    // The stated length only sizes the buffer: what counts is what comes out.
    private ReadOnlyMemory<byte> Unpack(CappedStream stream, long stated)
    {
        const int FirstBuffer = 1 << 20;
        var content = new MemoryStream((int)Math.Clamp(stated, 0, Math.Min(_limits.FileBytes, FirstBuffer)));
        var buffer = new byte[16 << 10];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (content.Length + read > _limits.FileBytes)
            {
                throw new LimitReachedException(nameof(BundleLimits.FileBytes));
            }

            content.Write(buffer, 0, read);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private sealed record File(ZipArchiveEntry Entry, string? Path, string Stored, ReadFailure? Failure);
}
