using System.Buffers.Binary;
using System.Text;

namespace EhcpPipeline.Documents.Packages;

/// <summary>
/// Walks a zip file's central directory over the bytes without building anything: <see cref="System.IO.Compression.ZipArchive"/> makes an object of
/// every entry before a caller can refuse, which a file of a million empty entries turns into hundreds of megabytes.
/// </summary>
internal static class CentralDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint EntrySignature = 0x02014B50;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    // Room for 100,000 entries with long names.
    private const long LargestDirectory = 64L << 20;

    public delegate bool NameVisitor(ReadOnlySpan<byte> name);

    /// <summary>Shows each entry's raw name to <paramref name="visit"/> until it returns false. Returns the number of entries shown, or -1 where no directory is found.</summary>
    public static int Walk(ReadOnlySpan<byte> zip, NameVisitor visit)
    {
        var at = Start(zip);
        if (at < 0)
        {
            return -1;
        }

        var count = 0;
        while (at + EntryLength <= zip.Length && BinaryPrimitives.ReadUInt32LittleEndian(zip[at..]) == EntrySignature)
        {
            var header = zip.Slice(at, EntryLength);
            var name = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var rest = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
            at += EntryLength;
            if (at + name > zip.Length)
            {
                break;
            }

            count++;
            if (!visit(zip.Slice(at, name)))
            {
                break;
            }

            at += name + rest;
        }

        return count;
    }

    /// <summary>Number of entries, counted no further than one beyond <paramref name="most"/>; -1 where no directory is found.</summary>
    public static int Count(ReadOnlySpan<byte> zip, int most)
    {
        var seen = 0;
        return Walk(zip, _ => ++seen <= most);
    }

    /// <summary>Whether an entry has this name, whatever its case and slashes.</summary>
    public static bool Contains(ReadOnlySpan<byte> zip, string name)
    {
        var found = false;
        Walk(zip, raw =>
        {
            found = string.Equals(Encoding.UTF8.GetString(raw).Replace('\\', '/').TrimStart('/'), name, StringComparison.OrdinalIgnoreCase);
            return !found;
        });
        return found;
    }

    /// <summary>
    /// The last bytes of a zip too large for memory: its directory and end record, as if the zip began where they do. Empty where they make up more than
    /// <see cref="LargestDirectory"/>.
    /// </summary>
    public static byte[] Load(Stream zip)
    {
        var tail = Tail(zip, Math.Min(zip.Length, EndLength + ushort.MaxValue));
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length || IsZip64(tail.AsSpan(end)))
        {
            return [];
        }

        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var length = zip.Length - offset;
        if (length > LargestDirectory || length < EndLength || size > length)
        {
            return [];
        }

        var directory = Tail(zip, length);
        BinaryPrimitives.WriteUInt32LittleEndian(directory.AsSpan((int)(length - tail.Length + end + 16)), 0);
        return directory;
    }

    private static byte[] Tail(Stream zip, long length)
    {
        var bytes = new byte[length];
        zip.Seek(-length, SeekOrigin.End);
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static int Start(ReadOnlySpan<byte> zip)
    {
        // The end record is last but for a comment of at most 65,535 bytes.
        var tail = Math.Max(0, zip.Length - EndLength - ushort.MaxValue);
        for (var at = zip.Length - EndLength; at >= tail; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(zip[at..]) != EndSignature)
            {
                continue;
            }

            // Zip64 is for more than 65,534 entries or 4 GiB: beyond every limit here, and its second directory would escape this count.
            if (IsZip64(zip[at..]))
            {
                return -1;
            }

            // The directory lies right before its end record in every ordinary file; the stated offset is wrong by the length of any bytes put before the zip.
            var stated = BinaryPrimitives.ReadUInt32LittleEndian(zip[(at + 16)..]);
            if (stated + 4L <= zip.Length && BinaryPrimitives.ReadUInt32LittleEndian(zip[(int)stated..]) == EntrySignature)
            {
                return (int)stated;
            }

            var size = BinaryPrimitives.ReadUInt32LittleEndian(zip[(at + 12)..]);
            return size <= at ? at - (int)size : -1;
        }

        return -1;
    }

    private static bool IsZip64(ReadOnlySpan<byte> end) =>
        BinaryPrimitives.ReadUInt16LittleEndian(end[4..]) == ushort.MaxValue
        || BinaryPrimitives.ReadUInt16LittleEndian(end[10..]) == ushort.MaxValue
        || BinaryPrimitives.ReadUInt32LittleEndian(end[16..]) == uint.MaxValue;
}
