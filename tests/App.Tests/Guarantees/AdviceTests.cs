using System.Text;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Reconciling;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Tests.Hosting;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Tests.Guarantees;

/// <summary>Reports that come beside plans: in whatever order, a plan's assessment takes in those that are there, and nothing else changes.</summary>
public class AdviceTests
{
    [Fact]
    public async Task The_order_of_arrival_of_plans_reports_and_manifest_changes_no_row()
    {
        var first = await RunAsync(async (pipeline, manifest) =>
        {
            await pipeline.OpenAsync(manifest);
            await pipeline.UploadAsync(manifest, AdviceFolder.Plans);
            await pipeline.UploadAsync(manifest, AdviceFolder.Reports);
        });
        var adviceFirst = await RunAsync(async (pipeline, manifest) =>
        {
            await pipeline.UploadAsync(manifest, AdviceFolder.Reports);
            await pipeline.RunAsync();
            await pipeline.UploadAsync(manifest, AdviceFolder.Plans);
            await pipeline.RunAsync();
            await pipeline.OpenAsync(manifest);
        });
        var oneByOne = await RunAsync(async (pipeline, manifest) =>
        {
            await pipeline.OpenAsync(manifest);
            await pipeline.UploadAsync(manifest, AdviceFolder.Plans);
            await pipeline.RunAsync();
            foreach (var report in AdviceFolder.Reports.Reverse())
            {
                await pipeline.UploadAsync(manifest, [report]);
                await pipeline.RunAsync();
            }
        });

        adviceFirst.ShouldBe(first);
        oneByOne.ShouldBe(first);
        foreach (var table in (string[])["advicereports\t", "adviceitems\t", "advicematches\t", "advicequality\t"])
        {
            first.ShouldContain(table);
        }
    }

    [Fact]
    public async Task Plans_that_came_alone_have_the_rows_they_had_and_none_of_advice()
    {
        await using var pipeline = new TestPipeline();
        await pipeline.AuditAsync(AdviceFolder.Manifest(), AdviceFolder.Plans);

        foreach (var table in (TableSchema[])[FactTables.AdviceReports, FactTables.AdviceItems, FactTables.AdviceMatches, ReportTableSchemas.AdviceQuality])
        {
            (await pipeline.RowsAsync(table)).ShouldBeEmpty();
        }

        (await BlobsAsync(pipeline, Containers.Pages)).ShouldNotContain(name => name.Contains("/advice/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_that_is_taken_away_or_mended_leaves_no_row_and_no_letter_behind()
    {
        var manifest = AdviceFolder.Manifest();
        await using var alone = new TestPipeline();
        await alone.AuditAsync(manifest, AdviceFolder.Plans);
        await using var pipeline = new TestPipeline();
        await pipeline.OpenAsync(manifest);
        await pipeline.UploadAsync(manifest, AdviceFolder.Plans);
        await pipeline.UploadAsync(manifest, AdviceFolder.Reports);
        await pipeline.RunAsync();
        (await BlobsAsync(pipeline, Containers.Pages)).Count(name => name.Contains("/advice/", StringComparison.Ordinal)).ShouldBeGreaterThan(1);

        foreach (var name in await BlobsAsync(pipeline, Containers.Advice))
        {
            await pipeline.Blobs.DeleteAsync(Containers.Advice, name, default);
        }

        // A deletion sends no event that the pipeline listens to: the manifest uploaded anew has every plan assessed again.
        await pipeline.OpenAsync(manifest);
        await pipeline.RunAsync();

        (await pipeline.DumpAsync()).ShouldBe(await alone.DumpAsync());
        (await BlobsAsync(pipeline, Containers.Pages)).ShouldBe(await BlobsAsync(alone, Containers.Pages));
        (await BlobsAsync(pipeline, Containers.Documents)).ShouldNotContain(name => name.Contains("~advice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_whose_event_was_lost_is_found_by_the_reconciliation()
    {
        var manifest = AdviceFolder.Manifest();
        await using var whole = new TestPipeline();
        await whole.OpenAsync(manifest);
        await whole.UploadAsync(manifest, AdviceFolder.Plans);
        await whole.UploadAsync(manifest, AdviceFolder.Reports);
        await whole.RunAsync();
        await using var pipeline = new TestPipeline();
        await pipeline.AuditAsync(manifest, AdviceFolder.Plans);

        await pipeline.UploadAsync(manifest, AdviceFolder.Reports);
        await pipeline.Get<RunReconciling>().ReconcileAsync((await pipeline.Get<RunDirectory>().FindAsync(manifest.Run, default))!, default);
        await pipeline.RunAsync();

        (await pipeline.DumpAsync()).ShouldBe(await whole.DumpAsync());
    }

    [Fact]
    public async Task A_report_that_cannot_be_read_is_listed_with_its_reason()
    {
        var manifest = AdviceFolder.Manifest();
        await using var pipeline = new TestPipeline();
        await pipeline.OpenAsync(manifest);
        await pipeline.UploadAsync(manifest, AdviceFolder.Plans);
        await pipeline.UploadAsync(manifest, [(AdviceFolder.Plans[0].Path, "advice/x/noise.pdf", Encoding.ASCII.GetBytes("%PDF-1.7 and nothing more"))]);
        await pipeline.RunAsync();

        var row = (await pipeline.RowsAsync(FactTables.AdviceReports)).ShouldHaveSingleItem();
        new RowReader(row).Text("verdict").ShouldBe("unreadable");
        new RowReader(row).Text("unread").ShouldNotBeEmpty();
        (await pipeline.RowsAsync(FactTables.Plans)).Count.ShouldBe(AdviceFolder.Plans.Count);
    }

    [Fact]
    public async Task Reports_of_a_family_that_opted_out_are_not_read()
    {
        var manifest = SampleFolder.Manifest();
        const string OptedOut = "Yilmaz D final EHCP.docx";
        await using var pipeline = new TestPipeline();
        await pipeline.OpenAsync(manifest);
        await pipeline.CohortAsync(manifest, SampleFolder.Cohort);
        await pipeline.UploadAsync(manifest, SampleFolder.Plans.Where(plan => plan.Path == OptedOut));
        await pipeline.UploadAsync(manifest, [(OptedOut, AdviceFolder.Reports[0].Path, AdviceFolder.Reports[0].Content)]);
        await pipeline.RunAsync();

        var plan = PlanKeys.PlanKey(manifest, OptedOut);
        var entry = (await pipeline.Get<LedgerStore>().GetAsync(manifest.Run, PlanKeys.Shard(manifest, plan), plan, default)).ShouldNotBeNull();
        (entry.Reason, entry.Advice).ShouldBe(("opted-out", ""));
        (await BlobsAsync(pipeline, Containers.Documents)).ShouldNotContain(name => name.Contains("~advice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_words_of_a_report_stand_outside_the_quotes()
    {
        var text = await RunAsync(async (pipeline, manifest) =>
        {
            await pipeline.OpenAsync(manifest);
            await pipeline.UploadAsync(manifest, AdviceFolder.Plans);
            await pipeline.UploadAsync(manifest, AdviceFolder.Reports);
        });

        var rows = text.Split('\n').Where(row => !row.StartsWith("quotes\t", StringComparison.Ordinal) && !row.StartsWith("files\t", StringComparison.Ordinal)).ToList();
        foreach (var word in (string[])["consonant", "grandfather", "handwriting", "Adair", "Noor", "CAMHS letter", "precision teaching"])
        {
            rows.ShouldNotContain(row => row.Contains(word, StringComparison.OrdinalIgnoreCase), word);
        }

        text.ShouldContain("consonant clusters");
    }

    private static async Task<string> RunAsync(Func<TestPipeline, RunManifest, Task> upload)
    {
        await using var pipeline = new TestPipeline();
        await upload(pipeline, AdviceFolder.Manifest());
        await pipeline.RunAsync();
        return await pipeline.DumpAsync();
    }

    private static async Task<List<string>> BlobsAsync(TestPipeline pipeline, string container)
    {
        var names = new List<string>();
        await foreach (var blob in pipeline.Blobs.ListAsync(container, "", default))
        {
            names.Add(blob.Name);
        }

        return names;
    }
}
