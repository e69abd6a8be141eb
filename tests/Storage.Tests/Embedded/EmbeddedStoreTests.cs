using System.Diagnostics;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;
using EhcpPipeline.Storage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Storage.Tests.Embedded;

public sealed class EmbeddedStoreTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string _directory = Directory.CreateTempSubdirectory("ehcp-store-").FullName;
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task What_was_acknowledged_is_there_when_the_store_is_opened_again()
    {
        string etag;
        using (var store = EmbeddedStore.Open(_directory, _clock))
        {
            await store.Tables.CommitAsync("rows", [Upsert("p", "r", 1)], None);
            etag = await store.Blobs.WriteAsync("plans", "large", new byte[200_000], None);
            await store.Queues.SendAsync("work", "m", TimeSpan.Zero, None);
        }

        using var again = EmbeddedStore.Open(_directory, _clock);
        (await again.Tables.GetAsync("rows", "p", "r", None))!.Values["v"].ShouldBe(1);
        (await again.Blobs.ReadAsync("plans", "large", None))!.ETag.ShouldBe(etag);
        (await again.Queues.CountAsync("work", None)).ShouldBe(1);
    }

    [Fact]
    public async Task A_lease_of_a_process_that_is_gone_is_released_and_a_delay_is_kept()
    {
        using (var store = EmbeddedStore.Open(_directory, _clock))
        {
            await store.Queues.SendAsync("work", "leased", TimeSpan.Zero, None);
            await store.Queues.ReceiveAsync("work", 1, TimeSpan.FromMinutes(10), None);
            await store.Queues.SendAsync("work", "delayed", TimeSpan.FromSeconds(15), None);
        }

        using var again = EmbeddedStore.Open(_directory, _clock);
        var message = (await again.Queues.ReceiveAsync("work", 32, TimeSpan.FromMinutes(10), None)).ShouldHaveSingleItem();
        message.Body.ShouldBe("leased");
        message.DequeueCount.ShouldBe(2);
    }

    [Fact]
    public async Task An_ETag_is_never_given_twice_though_the_store_is_opened_again()
    {
        var etags = new List<string?>();
        for (var opening = 0; opening < 3; opening++)
        {
            using var store = EmbeddedStore.Open(_directory, _clock);
            etags.AddRange((await store.Tables.CommitAsync("rows", [Upsert("p", "r", 1)], None)).ETags);
            etags.Add(await store.Blobs.WriteAsync("plans", "b", new byte[1], None));
        }

        etags.Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task A_file_without_a_row_goes_when_the_store_is_opened()
    {
        using (var store = EmbeddedStore.Open(_directory, _clock))
        {
            await store.Blobs.WriteAsync("plans", "large", new byte[100_000], None);
        }

        var orphan = Path.Combine(_directory, "blobs", "aa", "00000000000000aa");
        Directory.CreateDirectory(Path.GetDirectoryName(orphan)!);
        await File.WriteAllTextAsync(orphan, "left by a killed process", None);

        using var again = EmbeddedStore.Open(_directory, _clock);
        File.Exists(orphan).ShouldBeFalse();
        (await again.Blobs.ReadAsync("plans", "large", None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Replaced_and_deleted_blobs_leave_no_files()
    {
        using var store = EmbeddedStore.Open(_directory, _clock);
        await store.Blobs.WriteAsync("plans", "a", new byte[100_000], None);
        await store.Blobs.WriteAsync("plans", "a", new byte[100_001], None);
        await store.Blobs.WriteAsync("plans", "b", new byte[100_000], None);
        await store.Blobs.DeleteAsync("plans", "b", None);

        Directory.EnumerateFiles(Path.Combine(_directory, "blobs"), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_damaged_file_is_an_error_not_a_short_plan()
    {
        using var store = EmbeddedStore.Open(_directory, _clock);
        await store.Blobs.WriteAsync("plans", "a", new byte[100_000], None);
        await File.WriteAllBytesAsync(Directory.EnumerateFiles(Path.Combine(_directory, "blobs"), "*", SearchOption.AllDirectories).Single(), new byte[7], None);

        await Should.ThrowAsync<InvalidDataException>(() => store.Blobs.ReadAsync("plans", "a", None));
    }

    [Fact]
    public void A_second_opening_is_refused_while_the_first_lasts()
    {
        using (EmbeddedStore.Open(_directory, _clock))
        {
            Should.Throw<IOException>(() => EmbeddedStore.Open(_directory, _clock)).Message.ShouldStartWith("The store is in use by another process.");
        }

        using var again = EmbeddedStore.Open(_directory, _clock);
        again.Blobs.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_closed_store_refuses_work()
    {
        var store = EmbeddedStore.Open(_directory, _clock);
        store.Dispose();
        store.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => store.Tables.CommitAsync("rows", [Upsert("p", "r", 1)], None));
    }

    [Fact]
    public async Task The_horizon_is_the_earliest_message_of_the_queues_asked_about()
    {
        using var store = EmbeddedStore.Open(_directory, _clock);
        var horizon = store.Queues.ShouldBeAssignableTo<IQueueHorizon>()!;
        await store.Queues.SendAsync("near", "m", TimeSpan.FromSeconds(1), None);
        await store.Queues.SendAsync("far", "m", TimeSpan.FromSeconds(15), None);

        (await horizon.NextVisibleAsync(["far", "empty"], None)).ShouldBe(_clock.GetUtcNow().AddSeconds(15));
        (await horizon.NextVisibleAsync(["far", "near"], None)).ShouldBe(_clock.GetUtcNow().AddSeconds(1));
        (await horizon.NextVisibleAsync(["empty"], None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_waiting_host_wakes_when_a_message_is_sent()
    {
        using var store = EmbeddedStore.Open(_directory, _clock);
        var horizon = (IQueueHorizon)store.Queues;
        var seen = await horizon.WaitForChangeAsync(-1, None);
        var waiting = horizon.WaitForChangeAsync(seen, None);
        waiting.IsCompleted.ShouldBeFalse();

        await store.Queues.SendAsync("work", "m", TimeSpan.Zero, None);

        (await waiting).ShouldBe(seen + 1);
    }

    [Fact]
    public async Task Rows_are_written_by_the_tens_of_thousands_a_second()
    {
        using var store = EmbeddedStore.Open(_directory, _clock);
        var rows = Enumerable.Range(0, 20_000).Select(i => Upsert("p" + (i / 1000), i.ToString("D6", System.Globalization.CultureInfo.InvariantCulture), i).Record).ToList();
        var watch = Stopwatch.StartNew();
        await store.Tables.UpsertAllAsync("rows", rows, None);

        // A tenth of what an idle two-core machine does, so that only a change of kind fails the test.
        (rows.Count / watch.Elapsed.TotalSeconds).ShouldBeGreaterThan(3_000);
        (await store.Tables.ScanAsync("rows", None).CountAsync()).ShouldBe(20_000);
    }

    [Fact]
    public async Task The_registration_gives_the_three_ports_over_one_store()
    {
        await using (var services = new ServiceCollection().AddEmbeddedStorage(_directory).BuildServiceProvider())
        {
            var store = services.GetRequiredService<EmbeddedStore>();
            services.GetRequiredService<ITableStore>().ShouldBeSameAs(store.Tables);
            services.GetRequiredService<IWorkQueues>().ShouldBeSameAs(store.Queues);
        }

        EmbeddedStore.Open(_directory, _clock).Dispose();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static TableAction Upsert(string partitionKey, string rowKey, int v) =>
        new(TableActionKind.Upsert, new TableRecord { PartitionKey = partitionKey, RowKey = rowKey, Values = new Dictionary<string, object> { ["v"] = v, ["text"] = new string('x', 200) } });
}
