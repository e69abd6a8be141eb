using EhcpPipeline.Functions.Assessing;
using EhcpPipeline.Functions.Extraction;
using EhcpPipeline.Functions.Tests.Hosting;
using EhcpPipeline.LocalHost;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Testing.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Functions.Tests.Guarantees;

/// <summary>Adding a plan to a run costs the same however many plans the run holds.</summary>
public class FlatCostTests
{
    [Fact]
    public async Task The_twenty_fourth_plan_makes_as_many_changes_to_storage_as_the_third()
    {
        var few = await ChangesOfOneMoreAsync(2);
        var many = await ChangesOfOneMoreAsync(23);

        few.Count.ShouldBeGreaterThan(5);
        many.Count(call => !call.StartsWith("Queues", StringComparison.Ordinal)).ShouldBe(few.Count(call => !call.StartsWith("Queues", StringComparison.Ordinal)));
        many.Count.ShouldBe(few.Count);
    }

    private static async Task<IReadOnlyList<string>> ChangesOfOneMoreAsync(int others)
    {
        // One shard, so that every plan meets the counters of all others: the worst case.
        var manifest = SampleFolder.Manifest() with { Shards = 1, Cohort = Audit.Runs.CohortRule.None };
        var clock = new SkippingClock(TimeProvider.System);
        using var store = EmbeddedStore.OpenInMemory(clock);
        await using (var before = new TestPipeline(services => services.AddSingleton<TimeProvider>(clock).AddFaults(FaultPlan.None(), store.Blobs, store.Queues, store.Tables)))
        {
            await before.AuditAsync(manifest, SampleFolder.Plans.Where(plan => plan.Path != SampleFolder.Plans[^1].Path).Take(others));
        }

        var counted = FaultPlan.None();
        await using var pipeline = new TestPipeline(services => services.AddSingleton<TimeProvider>(clock).AddFaults(counted, store.Blobs, store.Queues, store.Tables));
        var (path, content) = SampleFolder.Plans[^1];
        await pipeline.UploadAsync(manifest, [(path, content)]);
        var plan = Audit.Runs.PlanKeys.PlanKey(manifest, path);
        await pipeline.Get<PlanExtraction>().ArrivedAsync(manifest.Run, plan, default);
        await pipeline.Get<PlanAssessing>().AssessAsync(manifest.Run, plan, default);
        return counted.Calls;
    }
}
