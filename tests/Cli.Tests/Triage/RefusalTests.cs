using EhcpPipeline.Cli.Tests.Running;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Cli.Tests.Triage;

/// <summary>What cannot be done is refused in one plain line, with an exit code that a script can see, and never with a stack trace.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("there is no folder", "triage", "nowhere")]
    [InlineData("there is no file", "triage", ".", "--cohort", "nowhere.csv")]
    [InlineData("there is no file", "triage", ".", "--manifest", "nowhere.json")]
    [InlineData("there is no file", "moderate", "nowhere.csv")]
    [InlineData("there is no such file", "check", "--as", "outcome", "nowhere.txt")]
    [InlineData("there is no such file", "extract", "nowhere.docx")]
    [InlineData("there is no folder", "train", "--corpus", "nowhere")]
    [InlineData("there is no folder", "evaluate", "--corpus", "nowhere")]
    [InlineData("1 to 100,000", "sample", "--plans", "0")]
    [InlineData("--as-of takes a date as yyyy-MM-dd", "triage", ".", "--as-of", "31/12/2026")]
    [InlineData("run: is not a run's name", "triage", ".", "--run", "Autumn Term")]
    public async Task What_is_not_there_or_makes_no_sense_is_refused_in_a_line(string why, params string[] arguments)
    {
        using var folder = new TempFolder();

        var ended = await new CommandLine { Folder = folder.Path }.StartAsync(arguments);

        ended.ShouldRefuse(why);
    }

    [Theory]
    [InlineData("{ \"run\": \"x\", \"asOff\": \"2026-09-01\" }", "asOff: no such field")]
    [InlineData("not json", "not JSON (line 1)")]
    [InlineData("", "not JSON")]
    public async Task A_manifest_that_cannot_be_used_is_refused_with_every_fault(string manifest, string why)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["run.json"], manifest);

        var ended = await new CommandLine { Folder = folder.Path }.StartAsync(["triage", ".", "--manifest", "run.json", "--out", "out"]);

        ended.ShouldRefuse(why);
        File.Exists(folder[Path.Combine("out", "files.csv")]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_in_which_nothing_is_a_plan_ends_in_a_refusal_and_says_why_of_each_file()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["in"]);
        File.Copy(SamplePlans.Hostile("shopping-list.txt"), folder[Path.Combine("in", "shopping-list.txt")]);

        var ended = await new CommandLine { Folder = folder.Path }.StartAsync(["triage", "in", "--as-of", SamplePlans.AsOf]);

        ended.ShouldRefuse("nothing could be assessed");
        ended.Output.ShouldContain("1 failed: not-a-plan");
        var row = Results.Rows(folder[Path.Combine("out", "files.csv")]).ShouldHaveSingleItem();
        (row["file"], row["status"], row["reason"]).ShouldBe(("shopping-list.txt", "failed", "not-a-plan"));
    }

    [Fact]
    public async Task An_empty_folder_ends_in_a_refusal()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["in"]);

        (await new CommandLine { Folder = folder.Path }.StartAsync(["triage", "in"])).ShouldRefuse("nothing could be assessed");
    }

    [Fact]
    public async Task A_second_process_on_a_store_is_refused_in_words()
    {
        using var folder = new TempFolder();
        SamplePlans.Put(folder["in"], SamplePlans.Weak);
        await File.WriteAllTextAsync(folder["grades.csv"], "file,section,moderator,grade\n");
        using var first = new ServiceCollection().AddEmbeddedStorage(folder["out"]).BuildServiceProvider();
        first.GetRequiredService<ITableStore>().ShouldNotBeNull();
        var second = new CommandLine { Folder = folder.Path };

        (await second.StartAsync(["triage", "in"])).ShouldRefuse("in use by another process");
        (await second.StartAsync(["moderate", "grades.csv"])).ShouldRefuse("in use by another process");
    }
}
