using EhcpPipeline.LocalHost.Queues;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Testing;

namespace EhcpPipeline.LocalHost.Tests.Queues;

public sealed class LeaseRenewalTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ManualClock _clock = new();
    private readonly EmbeddedStore _store;

    public LeaseRenewalTests() => _store = EmbeddedStore.OpenInMemory(_clock);

    [Fact]
    public async Task A_lease_is_renewed_every_five_minutes_while_the_function_runs()
    {
        await _store.Queues.SendAsync("work", "m", TimeSpan.Zero, None);
        var message = (await _store.Queues.ReceiveAsync("work", 1, LeaseRenewal.Lease, None))[0];
        await using (var renewal = new LeaseRenewal(_store.Queues, "work", message, _clock))
        {
            for (var minutes = 5; minutes <= 40; minutes += 5)
            {
                var before = renewal.Message.Receipt;
                _clock.Advance(TimeSpan.FromMinutes(5));
                await Eventually.TrueAsync(() => renewal.Message.Receipt != before);
                (await _store.Queues.ReceiveAsync("work", 1, LeaseRenewal.Lease, None)).ShouldBeEmpty();
            }

            await renewal.DisposeAsync();
            (await _store.Queues.DeleteAsync("work", renewal.Message, None)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_lost_lease_stays_lost()
    {
        await _store.Queues.SendAsync("work", "m", TimeSpan.Zero, None);
        var message = (await _store.Queues.ReceiveAsync("work", 1, TimeSpan.FromSeconds(1), None))[0];
        _clock.Advance(TimeSpan.FromSeconds(2));
        var other = (await _store.Queues.ReceiveAsync("work", 1, LeaseRenewal.Lease, None)).ShouldHaveSingleItem();
        await using var renewal = new LeaseRenewal(_store.Queues, "work", message, _clock);
        _clock.Advance(TimeSpan.FromMinutes(6));
        await renewal.DisposeAsync();

        (await _store.Queues.DeleteAsync("work", renewal.Message, None)).ShouldBeFalse();
        (await _store.Queues.DeleteAsync("work", other, None)).ShouldBeTrue();
    }

    public void Dispose() => _store.Dispose();
}
