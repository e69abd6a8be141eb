using EhcpPipeline.Functions.Tests.Hosting;
using EhcpPipeline.LocalHost;
using EhcpPipeline.LocalHost.Settings;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Testing.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Functions.Tests.Guarantees;

/// <summary>None is lost and none counted twice, whatever is killed when: over twenty plans, with the process killed at calls spread over the run.</summary>
public class ExactlyOnceTests
{
    private const int Plans = 20;
    private const int Kills = 12;

    [Theory]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task A_run_killed_again_and_again_comes_to_the_rows_of_an_undisturbed_one(Fault fault)
    {
        var manifest = SampleFolder.Manifest();
        var files = SampleFolder.Plans.Take(Plans).ToList();
        await using var undisturbed = new TestPipeline();
        await undisturbed.AuditAsync(manifest, files, SampleFolder.Cohort);
        var expected = await undisturbed.DumpAsync();

        var clock = new SkippingClock(TimeProvider.System);
        using var store = EmbeddedStore.OpenInMemory(clock);
        await using (var upload = Over(store, clock, FaultPlan.None()))
        {
            await upload.OpenAsync(manifest);
            await upload.CohortAsync(manifest, SampleFolder.Cohort);
            await upload.UploadAsync(manifest, files);
        }

        var died = 0;
        for (var life = 0; life < Kills; life++)
        {
            // Each life gets further than the one before, so that kills fall all over the run.
            var plan = FaultPlan.At(7 + (life * life * 5), fault);
            await using var killed = Over(store, clock, plan);
            try
            {
                await killed.RunAsync();
            }
            catch (Exception error) when (plan.Crashed && error is not OutOfMemoryException)
            {
                died++;
            }
        }

        died.ShouldBeGreaterThan(5);
        await using var last = Over(store, clock, FaultPlan.None());
        await last.RunAsync();
        (await last.DumpAsync()).ShouldBe(expected);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_store_that_fails_now_and_then_changes_nothing(int seed)
    {
        var manifest = SampleFolder.Manifest();
        var files = SampleFolder.Plans.Take(Plans).ToList();
        await using var undisturbed = new TestPipeline();
        await undisturbed.AuditAsync(manifest, files, SampleFolder.Cohort);

        var clock = new SkippingClock(TimeProvider.System);
        using var store = EmbeddedStore.OpenInMemory(clock);
        await using (var upload = Over(store, clock, FaultPlan.None()))
        {
            await upload.OpenAsync(manifest);
            await upload.CohortAsync(manifest, SampleFolder.Cohort);
            await upload.UploadAsync(manifest, files);
        }

        for (var life = 0; life < 6; life++)
        {
            await using var shaken = Over(store, clock, FaultPlan.Scattered(seed + life, 2, 5_000));
            try
            {
                await shaken.RunAsync();
            }
            catch (Exception error) when (error is SimulatedFaultException or AggregateException)
            {
                // The host gives up where its own queue calls fail; what was under way is taken up by the next life.
            }
        }

        await using var last = Over(store, clock, FaultPlan.None());
        await last.RunAsync();
        (await last.DumpAsync()).ShouldBe(await undisturbed.DumpAsync());
    }

    // A message that meets a fault on every one of five tries rightly ends as a recorded failure; with faults scattered over threads that would be a matter
    // of luck here, so these hosts try as often as it takes. What becomes of poison is the local host's tests' matter.
    private static TestPipeline Over(EmbeddedStore store, SkippingClock clock, FaultPlan plan) => new(
        services => services.AddSingleton<TimeProvider>(clock).AddFaults(plan, store.Blobs, store.Queues, store.Tables),
        host => host.Settings = new HostSettings { MaxDequeueCount = 1_000, PoisonBlobThreshold = 1_000 });
}
