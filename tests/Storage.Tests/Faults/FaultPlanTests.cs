using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Testing;
using EhcpPipeline.Storage.Testing.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Storage.Tests.Faults;

public sealed class FaultPlanTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly EmbeddedStore _store = EmbeddedStore.OpenInMemory(new ManualClock());

    [Theory]
    [InlineData(Fault.CrashBefore, false, true)]
    [InlineData(Fault.CrashAfter, true, true)]
    [InlineData(Fault.FailBefore, false, false)]
    [InlineData(Fault.FailAfter, true, false)]
    public async Task The_chosen_call_is_struck_before_or_after_its_effect_and_a_crash_is_for_good(Fault fault, bool written, bool dead)
    {
        var plan = FaultPlan.At(2, fault);
        var blobs = Ports(plan).GetRequiredService<IBlobStore>();
        await blobs.WriteAsync("plans", "first", new byte[1], None);
        var second = await Record.ExceptionAsync(() => blobs.WriteAsync("plans", "second", new byte[1], None));
        var read = await Record.ExceptionAsync(() => blobs.ReadAsync("plans", "first", None));

        second.ShouldBeOfType(dead ? typeof(SimulatedCrashException) : typeof(SimulatedFaultException));
        (read is SimulatedCrashException).ShouldBe(dead);
        plan.Crashed.ShouldBe(dead);
        (await _store.Blobs.InfoAsync("plans", "second", None) is not null).ShouldBe(written);
        plan.Calls.ShouldBe(["Blobs.Write plans", "Blobs.Write plans"]);
    }

    [Fact]
    public async Task Scattered_faults_are_the_same_for_the_same_seed()
    {
        (await FailuresAsync(7)).ShouldBe(await FailuresAsync(7));
        (await FailuresAsync(7)).ShouldNotBe(await FailuresAsync(8));
    }

    [Fact]
    public void A_decorated_queue_keeps_its_horizon() =>
        Ports(FaultPlan.None()).GetRequiredService<IWorkQueues>().ShouldBeAssignableTo<IQueueHorizon>();

    public void Dispose() => _store.Dispose();

    private async Task<string> FailuresAsync(int seed)
    {
        var queues = Ports(FaultPlan.Scattered(seed, percent: 30, calls: 40)).GetRequiredService<IWorkQueues>();
        var failures = string.Empty;
        for (var i = 0; i < 40; i++)
        {
            failures += await Record.ExceptionAsync(() => queues.SendAsync("work", "m", TimeSpan.Zero, None)) is null ? '.' : 'x';
        }

        failures.ShouldContain('x');
        return failures;
    }

    private ServiceProvider Ports(FaultPlan plan) => new ServiceCollection().AddFaults(plan, _store.Blobs, _store.Queues, _store.Tables).BuildServiceProvider();
}
