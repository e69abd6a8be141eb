namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>Big-endian reads that give 0 beyond the end, since font programs in damaged files are cut short.</summary>
internal readonly ref struct BigEndian(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;

    public int Length => _data.Length;

    public int Byte(long at) => at >= 0 && at < _data.Length ? _data[(int)at] : 0;

    public int UShort(long at) => (Byte(at) << 8) | Byte(at + 1);

    public int Short(long at) => (short)UShort(at);

    public long UInt(long at) => ((long)UShort(at) << 16) | (uint)UShort(at + 2);

    public ReadOnlySpan<byte> Slice(long at, long length)
    {
        if (at < 0 || at >= _data.Length || length <= 0)
        {
            return default;
        }

        return _data.Slice((int)at, (int)Math.Min(length, _data.Length - at));
    }
}
