using System.Text;
using EhcpPipeline.Storage.Blobs;

namespace EhcpPipeline.Storage.Testing.Contracts;

/// <summary>What every <see cref="IBlobStore"/> does.</summary>
public abstract class BlobContract(StorageUnderTest storage)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly IBlobStore _blobs = storage.Blobs;
    private readonly string _container = StorageUnderTest.FreshName("plans");

    [Theory]
    [InlineData("plan.docx")]
    [InlineData("2026-spring/a b/O'Neill plan (final) v1.2.docx")]
    [InlineData("run/Siân Ŵyn – 計画 😀 & 100% #1?.pdf")]
    [InlineData("run/..hidden/~tilde/+plus.txt")]
    [InlineData("run/CON/aux.txt")]
    [InlineData("run/%2e%2e/escaped")]
    public async Task A_blob_reads_back_under_its_name(string name)
    {
        var etag = await _blobs.WriteAsync(_container, name, Bytes("content of the plan"), None);

        var blob = (await _blobs.ReadAsync(_container, name, None)).ShouldNotBeNull();
        var info = await _blobs.InfoAsync(_container, name, None);
        var listed = await List(string.Empty);

        Encoding.UTF8.GetString(blob.Content.Span).ShouldBe("content of the plan");
        blob.ETag.ShouldBe(etag);
        info.ShouldBe(new BlobInfo(_container, name, etag, 19));
        listed.ShouldBe([info!]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(5_000_000)]
    public async Task A_blob_of_any_size_reads_back(int length)
    {
        var content = new byte[length];
        new Random(17).NextBytes(content);
        await _blobs.WriteAsync(_container, "b", content, None);

        (await _blobs.ReadAsync(_container, "b", None))!.Content.ToArray().ShouldBe(content);
        (await _blobs.InfoAsync(_container, "b", None))!.Length.ShouldBe(length);
    }

    [Fact]
    public async Task Writing_again_replaces_the_bytes_and_changes_the_ETag_even_for_the_same_bytes()
    {
        var first = await _blobs.WriteAsync(_container, "b", new byte[100_000], None);
        var second = await _blobs.WriteAsync(_container, "b", new byte[100_000], None);
        var third = await _blobs.WriteAsync(_container, "b", Bytes("small"), None);

        new[] { first, second, third }.Distinct().Count().ShouldBe(3);
        (await _blobs.ReadAsync(_container, "b", None))!.Content.Length.ShouldBe(5);
        (await _blobs.InfoAsync(_container, "b", None))!.ETag.ShouldBe(third);
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_lists_as_empty()
    {
        (await _blobs.ReadAsync(_container, "b", None)).ShouldBeNull();
        (await _blobs.InfoAsync(_container, "b", None)).ShouldBeNull();
        (await _blobs.DeleteAsync(_container, "b", None)).ShouldBeFalse();
        (await List(string.Empty)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public async Task A_deleted_blob_is_gone(int length)
    {
        await _blobs.WriteAsync(_container, "b", new byte[length], None);

        (await _blobs.DeleteAsync(_container, "b", None)).ShouldBeTrue();
        (await _blobs.DeleteAsync(_container, "b", None)).ShouldBeFalse();
        (await _blobs.ReadAsync(_container, "b", None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_listing_keeps_to_its_prefix_and_to_ordinal_order()
    {
        foreach (var name in new[] { "run/b", "run/a", "run/B", "run/a/x", "run2/a", "Run/a", "run/é" })
        {
            await _blobs.WriteAsync(_container, name, Bytes(name), None);
        }

        (await List("run/")).Select(blob => blob.Name).ShouldBe(["run/B", "run/a", "run/a/x", "run/b", "run/é"]);
        (await List("run")).Count.ShouldBe(6);
        (await List("absent")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_listing_goes_over_many_pages()
    {
        var names = Enumerable.Range(0, 1_234).Select(i => "run/" + i.ToString("D5", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (name, cancel) => await _blobs.WriteAsync(_container, name, Bytes("x"), cancel));

        (await List("run/")).Select(blob => blob.Name).ShouldBe(names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../escape")]
    [InlineData("run/../../escape")]
    [InlineData("run/./x")]
    [InlineData("run//x")]
    [InlineData("run/x/")]
    [InlineData("run/x.")]
    [InlineData("run\\x")]
    [InlineData("run/\u0001")]
    public async Task A_name_that_clients_would_change_is_refused(string name)
    {
        await Should.ThrowAsync<ArgumentException>(() => _blobs.WriteAsync(_container, name, Bytes("x"), None));
        await Should.ThrowAsync<ArgumentException>(() => _blobs.ReadAsync(_container, name, None));
    }

    [Fact]
    public async Task A_name_with_half_a_surrogate_pair_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(() => _blobs.WriteAsync(_container, "run/\ud83d", Bytes("x"), None));

    [Theory]
    [InlineData("Plans")]
    [InlineData("a")]
    [InlineData("plans_1")]
    [InlineData("-plans")]
    public async Task A_container_name_the_service_refuses_is_refused(string container) =>
        await Should.ThrowAsync<ArgumentException>(() => _blobs.WriteAsync(container, "b", Bytes("x"), None));

    [Fact]
    public async Task A_reader_sees_the_old_bytes_or_the_new_while_a_writer_writes()
    {
        await _blobs.WriteAsync(_container, "b", Pattern(0), None);
        var writer = Task.Run(async () =>
        {
            for (var i = 1; i <= 40; i++)
            {
                await _blobs.WriteAsync(_container, "b", Pattern(i), None);
            }
        });

        do
        {
            var content = (await _blobs.ReadAsync(_container, "b", None)).ShouldNotBeNull().Content;
            content.Length.ShouldBe(80_000);
            content.Span.IndexOfAnyExcept(content.Span[0]).ShouldBe(-1);
        }
        while (!writer.IsCompleted);
        await writer;
    }

    private static byte[] Pattern(int number)
    {
        var content = new byte[80_000];
        Array.Fill(content, (byte)number);
        return content;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private async Task<List<BlobInfo>> List(string prefix) => await _blobs.ListAsync(_container, prefix, None).ToListAsync();
}
