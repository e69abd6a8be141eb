using System.Buffers;

namespace EhcpPipeline.Documents.Pdf.Filters;

/// <summary>
/// A growing buffer from the shared pool. Give it back with <see cref="Dispose"/>. Large buffers are plain arrays: the pool would round them up to
/// twice their size and keep them.
/// </summary>
internal sealed class PooledBytes : IDisposable
{
    private const int LargestPooled = 1 << 20;

    private byte[] _buffer = [];
    private bool _pooled;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, Length);

    /// <summary>Room for at least <paramref name="count"/> more bytes; follow with <see cref="Advance"/>.</summary>
    public Span<byte> Room(int count)
    {
        if (_buffer.Length - Length < count)
        {
            var size = (int)Math.Min(Math.Max((long)Length + count, _buffer.Length * (_buffer.Length < LargestPooled ? 2L : 1) + (_buffer.Length / 2)), Array.MaxLength);
            var pooled = size <= LargestPooled;
            var larger = pooled ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
            Span.CopyTo(larger);
            Return();
            _buffer = larger;
            _pooled = pooled;
        }

        return _buffer.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public void Append(byte b)
    {
        if (Length == _buffer.Length)
        {
            Room(1);
        }

        _buffer[Length++] = b;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>The byte <paramref name="distance"/> before the end.</summary>
    public byte Back(int distance) => _buffer[Length - distance];

    public void Truncate(int length) => Length = length;

    public Span<byte> Writable => _buffer.AsSpan(0, Length);

    public void Dispose()
    {
        Return();
        _buffer = [];
        Length = 0;
    }

    private void Return()
    {
        if (_pooled)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _pooled = false;
        }
    }
}
