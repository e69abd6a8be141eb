namespace EhcpPipeline.LocalHost.Blobs;

/// <summary>A blob as the stream a function binds; nothing is read before the first byte, the length or a seek is asked for.</summary>
internal sealed class BlobContentStream(BlobContent content) : Stream
{
    private MemoryStream? _read;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => Opened().Length;

    public override long Position
    {
        get => _read?.Position ?? 0;
        set => Opened().Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Opened().Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => Opened().Read(buffer);

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        (await OpenAsync(cancellationToken).ConfigureAwait(false)).Read(buffer, offset, count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        (await OpenAsync(cancellationToken).ConfigureAwait(false)).Read(buffer.Span);

    public override long Seek(long offset, SeekOrigin origin) => Opened().Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _read?.Dispose();
        base.Dispose(disposing);
    }

    private MemoryStream Opened() => _read ?? OpenAsync(CancellationToken.None).GetAwaiter().GetResult();

    private async Task<MemoryStream> OpenAsync(CancellationToken cancel) =>
        _read ??= new MemoryStream((await content.ReadAsync(cancel).ConfigureAwait(false)).ToArray(), writable: false);
}
