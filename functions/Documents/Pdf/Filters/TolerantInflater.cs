namespace EhcpPipeline.Documents.Pdf.Filters;

/// <summary>Inflates until the data ends or makes no sense, and keeps everything up to there.</summary>
internal ref struct TolerantInflater(ReadOnlySpan<byte> data, PooledBytes into, DecodeBudget budget)
{
    private const int MaxBits = 15;
    private const int ChargeEvery = 1 << 14;

    private readonly ReadOnlySpan<byte> _data = data;
    private readonly PooledBytes _into = into;
    private readonly DecodeBudget _budget = budget;
    private int _at;
    private uint _bits;
    private int _bitCount;
    private int _charged;

    private static ReadOnlySpan<ushort> LengthBase => [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static ReadOnlySpan<byte> LengthExtra => [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static ReadOnlySpan<ushort> DistanceBase => [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    private static ReadOnlySpan<byte> CodeOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    public void Run()
    {
        while (Block(out var last) && !last)
        {
            Charge(0);
        }
    }

    private bool Block(out bool last)
    {
        last = Take(1) == 1;
        return Take(2) switch
        {
            0 => Stored(),
            1 => FixedCodes(),
            2 => DynamicCodes(),
            _ => false,
        };
    }

    private bool Stored()
    {
        _bits = 0;
        _bitCount = 0;
        if (_at + 4 > _data.Length)
        {
            return false;
        }

        var length = _data[_at] | (_data[_at + 1] << 8);
        _at += 4;
        var there = Math.Min(length, _data.Length - _at);
        _into.Append(_data.Slice(_at, there));
        _at += there;
        Charge(ChargeEvery);
        return there == length;
    }

    private bool FixedCodes()
    {
        Span<byte> lengths = stackalloc byte[288 + 30];
        lengths[..144].Fill(8);
        lengths[144..256].Fill(9);
        lengths[256..280].Fill(7);
        lengths[280..288].Fill(8);
        lengths[288..].Fill(5);
        return Codes(lengths[..288], lengths[288..]);
    }

    private bool DynamicCodes()
    {
        var literals = Take(5) + 257;
        var distances = Take(5) + 1;
        var codes = Take(4) + 4;
        if (codes < 4 || literals > 286 || distances > 30)
        {
            return false;
        }

        Span<byte> lengths = stackalloc byte[320];
        lengths.Clear();
        for (var i = 0; i < codes; i++)
        {
            lengths[CodeOrder[i]] = (byte)Math.Max(0, Take(3));
        }

        Span<ushort> counts = stackalloc ushort[MaxBits + 1];
        Span<ushort> symbols = stackalloc ushort[19];
        Build(lengths[..19], counts, symbols);
        Span<byte> all = stackalloc byte[320];
        all.Clear();
        for (var i = 0; i < literals + distances;)
        {
            var symbol = Symbol(counts, symbols);
            if (symbol is < 0 or > 18 || (symbol == 16 && i == 0))
            {
                return false;
            }

            if (symbol < 16)
            {
                all[i++] = (byte)symbol;
                continue;
            }

            var value = symbol == 16 ? all[i - 1] : (byte)0;
            var repeat = symbol switch { 16 => 3 + Take(2), 17 => 3 + Take(3), _ => 11 + Take(7) };
            for (; repeat > 0 && i < literals + distances; repeat--)
            {
                all[i++] = value;
            }
        }

        return Codes(all[..literals], all.Slice(literals, distances));
    }

    private bool Codes(scoped ReadOnlySpan<byte> literalLengths, scoped ReadOnlySpan<byte> distanceLengths)
    {
        Span<ushort> literalCounts = stackalloc ushort[MaxBits + 1];
        Span<ushort> literalSymbols = stackalloc ushort[288];
        Span<ushort> distanceCounts = stackalloc ushort[MaxBits + 1];
        Span<ushort> distanceSymbols = stackalloc ushort[30];
        Build(literalLengths, literalCounts, literalSymbols);
        Build(distanceLengths, distanceCounts, distanceSymbols);
        while (true)
        {
            var symbol = Symbol(literalCounts, literalSymbols);
            if (symbol is 256 or < 0)
            {
                return symbol == 256;
            }

            if (symbol < 256)
            {
                _into.Append((byte)symbol);
                Charge(ChargeEvery);
                continue;
            }

            if (symbol - 257 >= LengthBase.Length)
            {
                return false;
            }

            var length = LengthBase[symbol - 257] + Take(LengthExtra[symbol - 257]);
            var code = Symbol(distanceCounts, distanceSymbols);
            if (code is < 0 or > 29)
            {
                return false;
            }

            var distance = DistanceBase[code] + Take(code < 4 ? 0 : (code >> 1) - 1);
            if (distance <= 0 || distance > _into.Length)
            {
                return false;
            }

            for (; length > 0; length--)
            {
                _into.Append(_into.Back(distance));
            }

            Charge(ChargeEvery);
        }
    }

    private void Charge(int unless)
    {
        if (_into.Length - _charged > unless)
        {
            _budget.Charge(_into.Length - _charged, _into.Length);
            _charged = _into.Length;
        }
    }

    /// <summary>The next <paramref name="count"/> bits, or -1 past the end.</summary>
    private int Take(int count)
    {
        while (_bitCount < count)
        {
            if (_at >= _data.Length)
            {
                return -1;
            }

            _bits |= (uint)_data[_at++] << _bitCount;
            _bitCount += 8;
        }

        var value = (int)(_bits & ((1u << count) - 1));
        _bits >>= count;
        _bitCount -= count;
        return value;
    }

    /// <summary>Canonical decoding by code length, one bit at a time: slow and small, for damaged streams only.</summary>
    private int Symbol(scoped ReadOnlySpan<ushort> counts, scoped ReadOnlySpan<ushort> symbols)
    {
        var code = 0;
        var first = 0;
        var index = 0;
        for (var length = 1; length <= MaxBits; length++)
        {
            var bit = Take(1);
            if (bit < 0)
            {
                return -1;
            }

            code |= bit;
            var count = counts[length];
            if (code - count < first)
            {
                var place = index + (code - first);
                return place >= 0 && place < symbols.Length ? symbols[place] : -1;
            }

            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        return -1;
    }

    private static void Build(ReadOnlySpan<byte> lengths, Span<ushort> counts, Span<ushort> symbols)
    {
        counts.Clear();
        symbols.Clear();
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        counts[0] = 0;
        Span<ushort> offsets = stackalloc ushort[MaxBits + 2];
        offsets.Clear();
        for (var length = 1; length <= MaxBits; length++)
        {
            offsets[length + 1] = (ushort)(offsets[length] + counts[length]);
        }

        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] != 0 && offsets[lengths[symbol]] < symbols.Length)
            {
                symbols[offsets[lengths[symbol]]++] = (ushort)symbol;
            }
        }
    }
}
