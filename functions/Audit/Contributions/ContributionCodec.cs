namespace EhcpPipeline.Audit.Contributions;

/// <summary>
/// Contributions as bytes for a table's binary property: the catalogue's version, then for each measure the step from the last index and the value, both
/// as variable-length integers (seven bits a byte, low first; values zigzag, so that a difference may be negative). One contribution has one encoding.
/// </summary>
public static class ContributionCodec
{
    /// <summary>The most bytes that a single plan's contribution may take in its ledger row.</summary>
    public const int MaximumPlanBytes = 4_096;

    public static byte[] Write(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        var bytes = new List<byte>(4 * contribution.Count) { Measures.CatalogueVersion };
        var last = -1;
        foreach (var (index, value) in contribution.Values)
        {
            Number(bytes, (ulong)(index - last));
            Number(bytes, (ulong)((value << 1) ^ (value >> 63)));
            last = index;
        }

        return [.. bytes];
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="FormatException"/> for other bytes or another version of the catalogue.</summary>
    public static Contribution Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return Contribution.Zero;
        }

        if (bytes[0] != Measures.CatalogueVersion)
        {
            throw new FormatException($"The counters were written under version {bytes[0]} of the measures, this is version {Measures.CatalogueVersion}: assess the run again.");
        }

        var pairs = new List<(int Index, long Value)>();
        long index = -1;
        for (var at = 1; at < bytes.Length;)
        {
            index += (long)Number(bytes, ref at);
            var value = Number(bytes, ref at);
            if (index >= Measures.Count || index < 0)
            {
                throw new FormatException("The counters name a measure that there is not.");
            }

            pairs.Add(((int)index, (long)(value >> 1) ^ -(long)(value & 1)));
        }

        return Contribution.Of(pairs);
    }

    private static void Number(List<byte> bytes, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at >= bytes.Length)
            {
                break;
            }

            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new FormatException("The counters are cut short.");
    }
}
