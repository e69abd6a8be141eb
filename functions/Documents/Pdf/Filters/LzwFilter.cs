namespace EhcpPipeline.Documents.Pdf.Filters;

/// <summary>LZW with codes of 9 to 12 bits (ISO 32000-1, 7.4.4). Stops at the first code that makes no sense.</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int First = 258;
    private const int Size = 4096;

    public static void Decode(ReadOnlySpan<byte> packed, bool earlyChange, PooledBytes into, DecodeBudget budget)
    {
        // Each entry is a run of the output itself: where it starts and how long it is.
        var starts = new int[Size];
        var lengths = new int[Size];
        var early = earlyChange ? 1 : 0;
        var next = First;
        var width = 9;
        var previousStart = -1;
        var previousLength = 0;
        var bits = 0;
        var bitCount = 0;
        var charged = 0;
        foreach (var b in packed)
        {
            bits = (bits << 8) | b;
            bitCount += 8;
            if (bitCount < width)
            {
                continue;
            }

            bitCount -= width;
            var code = (bits >> bitCount) & ((1 << width) - 1);
            bits &= (1 << bitCount) - 1;
            if (code == End)
            {
                break;
            }

            if (code == Clear)
            {
                next = First;
                width = 9;
                previousStart = -1;
                continue;
            }

            if (code > next || (code == next && previousStart < 0) || (code >= First && code > next))
            {
                break;
            }

            var start = into.Length;
            if (code < Clear)
            {
                into.Append((byte)code);
            }
            else if (code < next)
            {
                Copy(into, starts[code], lengths[code]);
            }
            else
            {
                Copy(into, previousStart, previousLength);
                into.Append(into.Span[start]);
            }

            if (previousStart >= 0 && next < Size)
            {
                // The new entry is the previous run and the first byte of this one, which follow each other in the output.
                starts[next] = previousStart;
                lengths[next] = previousLength + 1;
                next++;
            }

            previousStart = start;
            previousLength = into.Length - start;
            width = (next + early) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
            if (into.Length - charged > 1 << 14)
            {
                budget.Charge(into.Length - charged, into.Length);
                charged = into.Length;
            }
        }

        budget.Charge(into.Length - charged, into.Length);
    }

    private static void Copy(PooledBytes into, int start, int length)
    {
        into.Room(length);
        for (var i = 0; i < length; i++)
        {
            into.Append(into.Span[start + i]);
        }
    }
}
