using System.Text;
using EhcpPipeline.Functions.Tests.Hosting;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Tests.Guarantees;

/// <summary>Every upload ends as exactly one of assessed, failed with a reason, excluded with a reason.</summary>
public class EndingTests
{
    [Fact]
    public async Task Uploads_end_as_the_cohort_and_their_content_say()
    {
        await using var pipeline = new TestPipeline();
        var rubbish = ("rubbish.docx", Encoding.UTF8.GetBytes("\u0001\u0002 not a document"));
        var list = ("shopping.txt", Encoding.UTF8.GetBytes("Eggs\nMilk\nBread\n"));
        await pipeline.AuditAsync(SampleFolder.Manifest() with { Cohort = Audit.Runs.CohortRule.None }, [.. SampleFolder.Plans, rubbish, list, ("empty.pdf", [])]);

        var ledger = (await pipeline.RowsAsync(WorkingTables.Ledger)).Select(row => new RowReader(row)).ToList();
        ledger.Count.ShouldBe(SampleFolder.Plans.Count + 3);
        ledger.ShouldAllBe(row => row.Text("status") == "assessed" || row.Text("reason").Length > 0);
        ledger.Where(row => row.Text("status") == "failed").Select(row => row.Text("reason")).Order(StringComparer.Ordinal)
            .ShouldBe(["empty", "not-a-plan", "unsupported-format"]);
        ledger.Count(row => row.Text("status") == "excluded" && row.Text("reason") == "duplicate").ShouldBe(1);
        (await pipeline.RowsAsync(FactTables.Plans)).Count.ShouldBe(ledger.Count(row => row.Text("status") == "assessed"));
        (await pipeline.RowsAsync(FactTables.Failures)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_changed_file_replaces_its_rows_and_leaves_none_of_the_old()
    {
        await using var pipeline = new TestPipeline();
        var manifest = SampleFolder.Manifest() with { Cohort = Audit.Runs.CohortRule.None };
        var (one, other) = (SampleFolder.Plans[0], SampleFolder.Plans[5]);
        await pipeline.AuditAsync(manifest, [("plan.docx", one.Content)]);
        var before = await pipeline.DumpAsync();

        await pipeline.AuditAsync(manifest, [("plan.docx", other.Content)]);
        (await pipeline.DumpAsync()).ShouldNotBe(before);
        await pipeline.AuditAsync(manifest, [("plan.docx", one.Content)]);

        (await pipeline.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task An_opt_out_after_the_audit_takes_everything_back()
    {
        await using var pipeline = new TestPipeline();
        var manifest = SampleFolder.Manifest();
        var without = Encoding.UTF8.GetString(SampleFolder.Cohort);
        await pipeline.AuditAsync(manifest, SampleFolder.Plans, SampleFolder.Cohort);
        var assessed = (await pipeline.RowsAsync(FactTables.Plans)).Count;
        var header = without.Split('\n')[0].Split(',');
        var column = Array.IndexOf(header, "opted_out");
        column.ShouldBeGreaterThan(-1);

        await pipeline.CohortAsync(manifest, OptEveryoneOut(without));
        await pipeline.RunAsync();

        assessed.ShouldBeGreaterThanOrEqualTo(20);
        (await pipeline.RowsAsync(FactTables.Plans)).ShouldBeEmpty();
        (await pipeline.RowsAsync(FactTables.Quotes)).ShouldBeEmpty();
        (await pipeline.RowsAsync(WorkingTables.Triage)).ShouldBeEmpty();
        var kept = new List<string>();
        foreach (var container in (string[])[Containers.Assessments, Containers.Pages])
        {
            await foreach (var blob in pipeline.Blobs.ListAsync(container, manifest.Run + "/", default))
            {
                kept.Add(blob.Name);
            }
        }

        kept.ShouldBe([manifest.Run + "/index.html"]);
    }

    private static byte[] OptEveryoneOut(string cohort)
    {
        // A second column of the same meaning would be a fault of the file, so the file is written anew with two columns.
        var lines = cohort.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var file = Array.IndexOf(lines[0].TrimStart('\uFEFF').Split(','), "file");
        var rows = SampleFolder.Plans.Select(plan => '"' + plan.Path.Replace("\"", "\"\"", StringComparison.Ordinal) + "\",Y");
        file.ShouldBeGreaterThan(-1);
        return Encoding.UTF8.GetBytes("file,opted_out\n" + string.Join('\n', rows) + "\n");
    }
}
