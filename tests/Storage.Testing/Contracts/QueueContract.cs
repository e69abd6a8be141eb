using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.Storage.Testing.Contracts;

/// <summary>What every <see cref="IWorkQueues"/> does.</summary>
public abstract class QueueContract(StorageUnderTest storage)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly IWorkQueues _queues = storage.Queues;
    private readonly string _queue = StorageUnderTest.FreshName("work");

    [Theory]
    [InlineData("{\"plan\":\"abc\"}")]
    [InlineData("")]
    [InlineData("é😀 <xml> & \0 \n")]
    [InlineData("SGVsbG8=")]
    public async Task A_message_is_received_as_it_was_sent(string body)
    {
        await _queues.SendAsync(_queue, body, TimeSpan.Zero, None);

        var message = (await Receive()).ShouldHaveSingleItem();

        message.Body.ShouldBe(body);
        message.DequeueCount.ShouldBe(1);
        message.Id.ShouldNotBeNullOrEmpty();
        message.Undecodable.ShouldBeFalse();
    }

    [Fact]
    public async Task A_leased_message_is_invisible_and_counted()
    {
        await _queues.SendAsync(_queue, "a", TimeSpan.Zero, None);
        await Receive();

        (await Receive()).ShouldBeEmpty();
        (await _queues.CountAsync(_queue, None)).ShouldBe(1);
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        await _queues.SendAsync(_queue, "a", TimeSpan.Zero, None);
        var message = (await Receive())[0];

        (await _queues.DeleteAsync(_queue, message, None)).ShouldBeTrue();
        (await _queues.DeleteAsync(_queue, message, None)).ShouldBeFalse();
        (await _queues.CountAsync(_queue, None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_lapsed_lease_gives_the_message_to_another_and_voids_the_receipt()
    {
        await _queues.SendAsync(_queue, "a", TimeSpan.Zero, None);
        var first = (await _queues.ReceiveAsync(_queue, 1, StorageUnderTest.ShortLease, None))[0];
        await storage.PassAsync(StorageUnderTest.ShortLease * 1.5);

        var second = (await Receive()).ShouldHaveSingleItem();

        second.Id.ShouldBe(first.Id);
        second.DequeueCount.ShouldBe(2);
        second.Receipt.ShouldNotBe(first.Receipt);
        (await _queues.DeleteAsync(_queue, first, None)).ShouldBeFalse();
        (await _queues.RenewAsync(_queue, first, Lease, None)).ShouldBeNull();
        (await _queues.DeleteAsync(_queue, second, None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_renewed_lease_holds_beyond_its_first_end_and_has_a_new_receipt()
    {
        await _queues.SendAsync(_queue, "body stays", TimeSpan.Zero, None);
        var first = (await _queues.ReceiveAsync(_queue, 1, StorageUnderTest.ShortLease, None))[0];
        var renewed = (await _queues.RenewAsync(_queue, first, Lease, None)).ShouldNotBeNull();
        await storage.PassAsync(StorageUnderTest.ShortLease * 1.5);

        (await Receive()).ShouldBeEmpty();
        renewed.Body.ShouldBe("body stays");
        renewed.DequeueCount.ShouldBe(1);
        (await _queues.DeleteAsync(_queue, first, None)).ShouldBeFalse();
        (await _queues.DeleteAsync(_queue, renewed, None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_given_back_is_visible_at_once_with_its_body_and_count()
    {
        await _queues.SendAsync(_queue, "body stays", TimeSpan.Zero, None);
        var message = (await Receive())[0];
        await _queues.RenewAsync(_queue, message, TimeSpan.Zero, None);

        var again = (await Receive()).ShouldHaveSingleItem();

        again.Body.ShouldBe("body stays");
        again.DequeueCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_delayed_message_is_counted_but_not_visible_before_its_time()
    {
        await _queues.SendAsync(_queue, "later", TimeSpan.FromSeconds(2), None);

        (await Receive()).ShouldBeEmpty();
        (await _queues.CountAsync(_queue, None)).ShouldBe(1);
        await storage.PassAsync(TimeSpan.FromSeconds(3));
        (await Receive()).ShouldHaveSingleItem().Body.ShouldBe("later");
    }

    [Fact]
    public async Task No_message_is_given_to_two_receivers_at_once()
    {
        var bodies = Enumerable.Range(0, 150).Select(i => i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        await Parallel.ForEachAsync(bodies, async (body, cancel) => await _queues.SendAsync(_queue, body, TimeSpan.Zero, cancel));

        var received = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(DrainAsync)));

        received.SelectMany(bodies => bodies).Order(StringComparer.Ordinal).ShouldBe(bodies);
        (await _queues.CountAsync(_queue, None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_receipt_takes_no_more_than_asked_for()
    {
        for (var i = 0; i < 5; i++)
        {
            await _queues.SendAsync(_queue, "m", TimeSpan.Zero, None);
        }

        (await _queues.ReceiveAsync(_queue, 3, Lease, None)).Count.ShouldBe(3);
        (await _queues.ReceiveAsync(_queue, 32, Lease, None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_absent_queue_is_empty()
    {
        (await Receive()).ShouldBeEmpty();
        (await _queues.CountAsync(_queue, None)).ShouldBe(0);
    }

    [Fact]
    public async Task The_largest_body_passes_and_a_larger_one_is_refused()
    {
        await _queues.SendAsync(_queue, new string('x', QueueLimits.BodyBytes), TimeSpan.Zero, None);

        (await Receive()).ShouldHaveSingleItem().Body.Length.ShouldBe(QueueLimits.BodyBytes);
        await Should.ThrowAsync<ArgumentException>(() => _queues.SendAsync(_queue, new string('x', QueueLimits.BodyBytes + 1), TimeSpan.Zero, None));
        await Should.ThrowAsync<ArgumentException>(() => _queues.SendAsync(_queue, new string('é', (QueueLimits.BodyBytes / 2) + 1), TimeSpan.Zero, None));
    }

    [Fact]
    public async Task Arguments_out_of_bounds_are_refused()
    {
        await Should.ThrowAsync<ArgumentException>(() => _queues.ReceiveAsync(_queue, 0, Lease, None));
        await Should.ThrowAsync<ArgumentException>(() => _queues.ReceiveAsync(_queue, 33, Lease, None));
        await Should.ThrowAsync<ArgumentException>(() => _queues.ReceiveAsync(_queue, 1, TimeSpan.Zero, None));
        await Should.ThrowAsync<ArgumentException>(() => _queues.SendAsync(_queue, "m", TimeSpan.FromDays(8), None));
        await Should.ThrowAsync<ArgumentException>(() => _queues.SendAsync(_queue, "m", TimeSpan.FromSeconds(-1), None));
        await Should.ThrowAsync<ArgumentException>(() => _queues.SendAsync("Upper", "m", TimeSpan.Zero, None));
    }

    private Task<IReadOnlyList<LeasedMessage>> Receive() => _queues.ReceiveAsync(_queue, 32, Lease, None);

    private async Task<List<string>> DrainAsync()
    {
        var bodies = new List<string>();
        while (true)
        {
            var messages = await _queues.ReceiveAsync(_queue, 8, Lease, None);
            if (messages.Count == 0)
            {
                return bodies;
            }

            foreach (var message in messages)
            {
                bodies.Add(message.Body);
                (await _queues.DeleteAsync(_queue, message, None)).ShouldBeTrue();
            }
        }
    }
}
