using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Filters;

/// <summary>The text encodings ASCIIHex and ASCII85, and run lengths.</summary>
internal static class AsciiFilters
{
    public static void DecodeHex(ReadOnlySpan<byte> packed, PooledBytes into)
    {
        var high = -1;
        foreach (var b in packed)
        {
            if (b == '>')
            {
                break;
            }

            var digit = Chars.Hex(b);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                into.Append((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0)
        {
            into.Append((byte)(high << 4));
        }
    }

    public static void Decode85(ReadOnlySpan<byte> packed, PooledBytes into)
    {
        uint group = 0;
        var count = 0;
        foreach (var b in packed)
        {
            if (b == '~')
            {
                break;
            }

            if (b == 'z' && count == 0)
            {
                into.Append([0, 0, 0, 0]);
                continue;
            }

            if (b is < (byte)'!' or > (byte)'u')
            {
                continue;
            }

            group = unchecked((group * 85) + (uint)(b - '!'));
            if (++count == 5)
            {
                into.Append([(byte)(group >> 24), (byte)(group >> 16), (byte)(group >> 8), (byte)group]);
                group = 0;
                count = 0;
            }
        }

        if (count < 2)
        {
            return;
        }

        for (var i = count; i < 5; i++)
        {
            group = unchecked((group * 85) + 84);
        }

        for (var i = 0; i < count - 1; i++)
        {
            into.Append((byte)(group >> (24 - (8 * i))));
        }
    }

    public static void DecodeRuns(ReadOnlySpan<byte> packed, PooledBytes into, DecodeBudget budget)
    {
        var at = 0;
        var charged = 0;
        while (at < packed.Length && packed[at] != 128)
        {
            var length = packed[at++];
            if (length < 128)
            {
                var there = Math.Min(length + 1, packed.Length - at);
                into.Append(packed.Slice(at, there));
                at += there;
            }
            else if (at < packed.Length)
            {
                var run = 257 - length;
                into.Room(run)[..run].Fill(packed[at++]);
                into.Advance(run);
            }

            if (into.Length - charged > 1 << 14)
            {
                budget.Charge(into.Length - charged, into.Length);
                charged = into.Length;
            }
        }
    }
}
