using EhcpPipeline.Functions.Tests.Hosting;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Tests.Guarantees;

/// <summary>The same uploads, cohort and manifest give the same rows, whatever arrives first.</summary>
public class OrderTests
{
    [Fact]
    public async Task Every_table_that_a_first_run_can_fill_is_filled()
    {
        await using var pipeline = new TestPipeline();
        await pipeline.OpenAsync(SampleFolder.Manifest());
        await pipeline.CohortAsync(SampleFolder.Manifest(), SampleFolder.Cohort);
        await pipeline.UploadAsync(SampleFolder.Manifest(), SampleFolder.Plans);
        await pipeline.UploadAsync(SampleFolder.Manifest(), AdviceFolder.Reports);
        await pipeline.RunAsync();

        foreach (var table in TableCatalog.All.Where(table => table.Audience != TableAudience.Moderation && table != FactTables.Failures && table != ReportTableSchemas.Movement))
        {
            (await pipeline.RowsAsync(table)).ShouldNotBeEmpty("table " + table.Name);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_order_of_arrival_gives_the_same_rows(int seed)
    {
        await using var usual = new TestPipeline();
        await usual.AuditAsync(SampleFolder.Manifest(), SampleFolder.Plans, SampleFolder.Cohort);
        var expected = await usual.DumpAsync();
        expected.Length.ShouldBeGreaterThan(100_000);

        await using var shuffled = new TestPipeline();
        var manifest = SampleFolder.Manifest();
        var random = new Random(seed);
        var files = SampleFolder.Plans.ToArray();
        random.Shuffle(files);
        var steps = new List<Func<Task>> { () => shuffled.OpenAsync(manifest), () => shuffled.CohortAsync(manifest, SampleFolder.Cohort) };
        steps.AddRange(files.Chunk(5).Select(some => (Func<Task>)(() => shuffled.UploadAsync(manifest, some))));
        var order = steps.ToArray();
        random.Shuffle(order);
        foreach (var step in order)
        {
            await step();
            if (random.Next(2) == 0)
            {
                await shuffled.RunAsync();
            }
        }

        await shuffled.RunAsync();
        (await shuffled.DumpAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task Running_again_changes_nothing()
    {
        await using var pipeline = new TestPipeline();
        await pipeline.AuditAsync(SampleFolder.Manifest(), SampleFolder.Plans, SampleFolder.Cohort);
        var first = await pipeline.DumpAsync();

        await pipeline.AuditAsync(SampleFolder.Manifest(), SampleFolder.Plans, SampleFolder.Cohort);

        (await pipeline.DumpAsync()).ShouldBe(first);
    }
}
