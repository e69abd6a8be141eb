using EhcpPipeline.LocalHost.Blobs;
using EhcpPipeline.Storage.Blobs;

namespace EhcpPipeline.LocalHost.Tests.Blobs;

public sealed class BlobContentStreamTests
{
    private readonly CountingStore _store = new();

    [Fact]
    public async Task Nothing_is_read_before_the_first_byte_is_asked_for_and_then_once()
    {
        await using var stream = new BlobContentStream(new BlobContent(_store, "plans", "a"));
        (stream.CanRead, stream.CanSeek, stream.CanWrite, stream.Position).ShouldBe((true, true, false, 0L));
        _store.Reads.ShouldBe(0);

        var buffer = new byte[3];
        (await stream.ReadAsync(buffer)).ShouldBe(3);
        buffer.ShouldBe("con"u8.ToArray());
        stream.Seek(0, SeekOrigin.Begin);
        stream.Length.ShouldBe(7);
        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync()).ShouldBe("content");
        _store.Reads.ShouldBe(1);
    }

    [Fact]
    public void It_reads_synchronously_too()
    {
        using var stream = new BlobContentStream(new BlobContent(_store, "plans", "a"));

        stream.ReadByte().ShouldBe('c');
        Should.Throw<NotSupportedException>(() => stream.Write([1], 0, 1));
    }

    [Fact]
    public async Task A_blob_deleted_meanwhile_fails_the_function_that_reads_it()
    {
        await using var stream = new BlobContentStream(new BlobContent(_store, "plans", "gone"));

        (await Should.ThrowAsync<FileNotFoundException>(async () => await stream.ReadExactlyAsync(new byte[1]))).Message.ShouldNotContain("gone");
    }

    private sealed class CountingStore : IBlobStore
    {
        public int Reads { get; private set; }

        public Task<StoredBlob?> ReadAsync(string container, string name, CancellationToken cancel)
        {
            Reads++;
            return Task.FromResult(name == "a" ? new StoredBlob("content"u8.ToArray(), "e") : null);
        }

        public Task<BlobInfo?> InfoAsync(string container, string name, CancellationToken cancel) => throw new NotSupportedException();

        public Task<string> WriteAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancel) => throw new NotSupportedException();

        public Task<bool> DeleteAsync(string container, string name, CancellationToken cancel) => throw new NotSupportedException();

        public IAsyncEnumerable<BlobInfo> ListAsync(string container, string prefix, CancellationToken cancel) => throw new NotSupportedException();
    }
}
