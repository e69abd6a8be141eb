using System.Text.Json;
using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Sampling;

/// <summary><c>ehcp sample</c>: invented plans with their truth.</summary>
public sealed class SampleTests
{
    private const int Plans = 6;

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var folder = new TempFolder();
        await WriteAsync(folder, "one", 7);
        await WriteAsync(folder, "two", 7);
        await WriteAsync(folder, "other", 8);

        Bytes(folder["two"]).ShouldBe(Bytes(folder["one"]));
        Bytes(folder["other"]).ShouldNotBe(Bytes(folder["one"]));
    }

    [Fact]
    public async Task Truth_and_cohort_speak_of_every_plan()
    {
        using var folder = new TempFolder();
        await WriteAsync(folder, "one", 3);

        var files = Directory.GetFiles(folder[Path.Combine("one", "plans")]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        var truth = File.ReadAllLines(folder[Path.Combine("one", "truth.jsonl")]).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var cohort = Results.Rows(folder[Path.Combine("one", "cohort.csv")]);

        files.Count.ShouldBe(Plans);
        files.Count(file => file!.EndsWith(".docx", StringComparison.Ordinal)).ShouldBe(Plans / 2);
        truth.Select(line => line.GetProperty("file").GetString()).Order(StringComparer.Ordinal).ShouldBe(files);
        cohort.Select(row => row["file"]).Order(StringComparer.Ordinal).ShouldBe(files);
        truth.ShouldAllBe(line => line.GetProperty("provision").GetArrayLength() > 0 && line.GetProperty("outcomes").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Every_invented_plan_can_be_assessed_with_its_cohort_record()
    {
        using var folder = new TempFolder();
        await WriteAsync(folder, "one", 5);

        var ended = (await new CommandLine { Folder = folder.Path }.StartAsync(
            ["triage", Path.Combine("one", "plans"), "--cohort", Path.Combine("one", "cohort.csv"), "--as-of", SamplePlans.AsOf])).ShouldSucceed();

        ended.Output.ShouldContain($"{Plans} plans audited");
        Results.Rows(folder[Path.Combine("out", "files.csv")]).ShouldAllBe(row => row["status"] == "assessed");
        Results.Rows(folder[Path.Combine("out", "tables", "cohortissues.csv")]).ShouldBeEmpty();
        Results.Rows(folder[Path.Combine("out", "tables", "plans.csv")]).ShouldAllBe(row => row["primaryneed"].Length > 0 && row["provisionitems"] != "0");
    }

    private static async Task WriteAsync(TempFolder folder, string name, int seed) =>
        (await new CommandLine { Folder = folder.Path }.StartAsync(["sample", "--plans", $"{Plans}", "--seed", $"{seed}", "--out", name])).ShouldSucceed();

    private static List<(string File, string Bytes)> Bytes(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(folder, file), Convert.ToBase64String(File.ReadAllBytes(file))))];
}
