using System.IO.Compression;
using System.Runtime.InteropServices;

namespace EhcpPipeline.Documents.Pdf.Filters;

/// <summary>
/// Flate (RFC 1950, 1951). The runtime's inflater does the work; where it stops at damage, our own decoder starts over and keeps all that
/// comes before the damage, since the runtime's drops what the failing call had already produced.
/// </summary>
internal static class FlateFilter
{
    private const int Step = 1 << 16;

    public static void Decode(ReadOnlyMemory<byte> packed, PooledBytes into, DecodeBudget budget)
    {
        var body = Body(packed);
        if (body.Length == 0)
        {
            return;
        }

        try
        {
            Inflate(body, into, budget);
        }
        catch (InvalidDataException)
        {
            into.Truncate(0);
            new TolerantInflater(body.Span, into, budget).Run();
        }
    }

    private static void Inflate(ReadOnlyMemory<byte> body, PooledBytes into, DecodeBudget budget)
    {
        using var source = Source(body);
        using var inflater = new DeflateStream(source, CompressionMode.Decompress);
        var room = Math.Clamp(body.Length * 4, 512, Step);
        while (true)
        {
            var read = inflater.Read(into.Room(room));
            if (read == 0)
            {
                return;
            }

            into.Advance(read);
            budget.Charge(read, into.Length);
            room = Step;
        }
    }

    private static MemoryStream Source(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);

    /// <summary>The deflate data behind the zlib header. Line ends before it and a missing header are met in the wild.</summary>
    private static ReadOnlyMemory<byte> Body(ReadOnlyMemory<byte> packed)
    {
        var span = packed.Span;
        var start = 0;
        while (start < span.Length && span[start] is (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        var headed = start + 1 < span.Length && (span[start] & 0x0F) == 8 && ((span[start] << 8) | span[start + 1]) % 31 == 0;
        if (headed)
        {
            return packed[(start + 2)..];
        }

        // A header with a wrong check value is still a header when its method says deflate with a window of 32 KiB.
        return span.Length > 2 && span[0] is 0x78 or 0x58 or 0x48 or 0x68 ? packed[2..] : packed;
    }
}
