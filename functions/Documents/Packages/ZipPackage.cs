using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Packages;

/// <summary>
/// A zip file of parts (DOCX, ODT), read part by part under a budget. Part names are compared without case and with either slash, as
/// ECMA-376 part 2 asks and as producers need.
/// </summary>
internal sealed class ZipPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReadBudget _budget;

    // DTDs are prohibited: no external entity is ever resolved and no entity expands.
    private readonly XmlReaderSettings _settings = new()
    {
        NameTable = KnownNames.Table(),
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    private ZipPackage(ZipArchive zip, ReadBudget budget)
    {
        _zip = zip;
        _budget = budget;
        foreach (var entry in zip.Entries)
        {
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens the package. Throws <see cref="InvalidDataException"/> where the bytes are no zip, <see cref="LimitReachedException"/> where it has too many entries.</summary>
    public static ZipPackage Open(ReadOnlyMemory<byte> content, ReadBudget budget)
    {
        var entries = CentralDirectory.Count(content.Span, budget.Limits.Entries);
        if (entries < 0)
        {
            throw new InvalidDataException("The zip has no directory of its parts.");
        }

        if (entries > budget.Limits.Entries)
        {
            throw new LimitReachedException(nameof(ReadLimits.Entries));
        }

        return new ZipPackage(new ZipArchive(AsStream(content), ZipArchiveMode.Read), budget);
    }

    public IEnumerable<string> Names => _parts.Keys;

    /// <summary>True when any part is encrypted by the zip format itself.</summary>
    public bool IsEncrypted => _parts.Values.Any(entry => entry.IsEncrypted);

    public bool Contains(string part) => _parts.ContainsKey(part);

    /// <summary>The part's bytes as they inflate, or null where there is no such part.</summary>
    public Stream? OpenPart(string part) =>
        _parts.TryGetValue(part, out var entry) ? new CappedStream(entry.Open(), entry.CompressedLength, _budget) : null;

    /// <summary>A reader over the part's XML, or null where there is no such part.</summary>
    public XmlReader? OpenXml(string part) => OpenPart(part) is { } stream ? XmlReader.Create(stream, _settings) : null;

    public void Dispose() => _zip.Dispose();

    internal static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
