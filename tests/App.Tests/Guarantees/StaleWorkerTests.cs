using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Assessing;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Tests.Hosting;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Tests.Guarantees;

/// <summary>
/// A worker that worked out an older state of a plan, wrote what it projects and died or lost the race to commit, leaves nothing once its message is
/// delivered again.
/// </summary>
public class StaleWorkerTests
{
    [Theory]
    [InlineData(7, "another priority")]
    [InlineData(0, "the same priority")]
    public async Task What_a_worker_wrote_that_lost_the_race_is_gone_when_its_message_comes_again(int ahead, string under)
    {
        await using var pipeline = new TestPipeline();
        var manifest = SampleFolder.Manifest();
        await pipeline.AuditAsync(manifest, SampleFolder.Plans.Take(20).ToList(), SampleFolder.Cohort);
        var expected = await pipeline.DumpAsync();
        var run = (await pipeline.Get<RunDirectory>().FindAsync(manifest.Run, default)).ShouldNotBeNull();
        var pages = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var stale = 0;
        foreach (var entry in await EntriesAsync(pipeline, run))
        {
            var standing = await pipeline.Get<CohortBook>().StandingAsync(run, entry.Plan, default);
            var end = await pipeline.Get<EndStates>().WorkOutAsync(run, entry, standing, "", new string('0', 64), default);
            var assessment = end.Assessment.ShouldNotBeNull();
            var page = manifest.Run + "/plans/" + entry.Plan + ".html";
            if (entry.Status == UploadStatus.Assessed)
            {
                pages.Add(page, (await pipeline.Blobs.ReadAsync(Containers.Pages, page, default)).ShouldNotBeNull().Content.ToArray());
            }

            var late = end with { Page = "<p>older</p>", Assessment = assessment with { Triage = assessment.Triage with { Priority = assessment.Triage.Priority + ahead } } };
            await pipeline.Get<Projections>().WriteAsync(run, late, default);
            await pipeline.Get<PipelineQueues>().AssessAsync(run.Name, entry.Plan, default);
            stale++;
        }

        stale.ShouldBeGreaterThan(15);
        (await pipeline.DumpAsync()).ShouldNotBe(expected, under);
        await pipeline.RunAsync();
        (await pipeline.DumpAsync()).ShouldBe(expected, under);
        foreach (var (name, content) in pages)
        {
            (await pipeline.Blobs.ReadAsync(Containers.Pages, name, default)).ShouldNotBeNull().Content.ToArray().ShouldBe(content);
        }
    }

    /// <summary>Every upload whose document was read, those that another plan of the same child replaced among them.</summary>
    private static async Task<List<LedgerEntry>> EntriesAsync(TestPipeline pipeline, RunState run)
    {
        var entries = new List<LedgerEntry>();
        foreach (var shard in PlanKeys.Shards(run.Manifest))
        {
            await foreach (var entry in pipeline.Get<LedgerStore>().ListAsync(run.Name, shard, default))
            {
                if (entry.Content.Length > 0 && entry.ReadFailure.Length == 0)
                {
                    entries.Add(entry);
                }
            }
        }

        return entries;
    }
}
