using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Packages;

/// <summary>Counts what comes out of an inflating stream, and ends the reading when it is too much in all or too much for its packed size.</summary>
internal sealed class CappedStream(Stream inner, long packed, ReadBudget budget) : Stream
{
    private const long RatioGrace = 1L << 20;

    private readonly long _ratioCap = Math.Max(RatioGrace, Math.Max(packed, 1) * budget.Limits.DecodedRatio);
    private long _decoded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _decoded;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Decode(read);
        _decoded += read;
        if (_decoded > _ratioCap)
        {
            throw new LimitReachedException(nameof(ReadLimits.DecodedRatio));
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
