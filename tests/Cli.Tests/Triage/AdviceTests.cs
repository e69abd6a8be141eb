using System.Text.Json;
using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Triage;

/// <summary>Reports beside a plan: in a folder that is triaged, and compared with one plan at a time.</summary>
public sealed class AdviceTests
{
    private static readonly string Reports = Path.Combine(SamplePlans.Root, "advice", "reports", "barlow-r");

    [Fact]
    public async Task Triage_takes_reports_from_the_folder_of_their_plan_and_writes_the_letters_that_return_them()
    {
        using var folder = new TempFolder();
        SamplePlans.Put(folder["plans"], SamplePlans.Pdf, SamplePlans.Weak);
        folder.CopyOf(Reports, Path.Combine("plans", "advice", Path.GetFileNameWithoutExtension(SamplePlans.Pdf)));

        (await new CommandLine { Folder = folder.Path }.StartAsync(["triage", "plans", "--as-of", SamplePlans.AsOf])).ShouldSucceed();

        var notice = Directory.GetFiles(Path.Combine(folder["out"], "advice")).ShouldHaveSingleItem();
        Path.GetFileName(notice).ShouldMatch(@"\A[a-z2-7]+-\d\d-camhs\.html\z");
        (await File.ReadAllTextAsync(notice)).ShouldContain("Ryan would benefit from sensory strategies.");
        Lines(folder, "advicereports").ShouldBe(3);
        Lines(folder, "advicematches").ShouldBeGreaterThan(9);
        var pages = Directory.GetFiles(Path.Combine(folder["out"], "report", "plans")).Select(File.ReadAllText).ToList();
        pages.Count(page => page.Contains("The plan against its advice", StringComparison.Ordinal)).ShouldBe(1);
        pages.ShouldContain(page => page.Contains("Advised 15 hours a week, planned 12 hours a week: 20% less.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_is_compared_with_its_reports_line_by_line()
    {
        using var folder = new TempFolder();
        var ended = (await new CommandLine { Folder = folder.Path }.StartAsync(
            ["advice", SamplePlans.Plan(SamplePlans.Pdf), .. Directory.GetFiles(Reports).Order(StringComparer.Ordinal), "--notices", "letters", "--as-of", SamplePlans.AsOf])).ShouldSucceed();

        var lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Where(line => line.TryGetProperty("role", out _)).Select(line => line.GetProperty("verdict").GetString()).ShouldBe(["acceptable", "return_for_amendment", "views"], ignoreOrder: true);
        lines.Count(line => line.TryGetProperty("status", out var status) && status.GetString() == "watered_down").ShouldBeGreaterThan(5);
        Directory.GetFiles(folder["letters"]).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_report_is_checked_by_itself()
    {
        var line = (await CommandLine.RunAsync("check", "--as", "advice", Path.Combine(Reports, "CAMHS letter.pdf"))).ShouldSucceed().Output.Trim();

        var report = JsonDocument.Parse(line).RootElement;
        report.GetProperty("role").GetString().ShouldBe("CAMHS");
        report.GetProperty("recommendations").GetArrayLength().ShouldBe(3);
    }

    [Theory]
    [InlineData("nothing-there.docx")]
    [InlineData("register.xlsx")]
    public async Task What_is_no_plan_is_refused(string file)
    {
        var ended = await CommandLine.RunAsync("advice", SamplePlans.Hostile(file), Path.Combine(Reports, "CAMHS letter.pdf"));

        ended.ExitCode.ShouldBe(1);
        ended.Output.ShouldBeEmpty();
    }

    private static int Lines(TempFolder folder, string table) => File.ReadAllLines(Path.Combine(folder["out"], "tables", table + ".csv")).Length - 1;
}
