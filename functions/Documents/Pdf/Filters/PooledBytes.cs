using System.Buffers;

namespace EhcpPipeline.Documents.Pdf.Filters;

/// <summary>A growing buffer from the shared pool. Give it back with <see cref="Dispose"/>.</summary>
internal sealed class PooledBytes : IDisposable
{
    private byte[] _buffer = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, Length);

    /// <summary>Room for at least <paramref name="count"/> more bytes; follow with <see cref="Advance"/>.</summary>
    public Span<byte> Room(int count)
    {
        if (_buffer.Length - Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + count, _buffer.Length * 2));
            Span.CopyTo(larger);
            Return();
            _buffer = larger;
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
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }
}
