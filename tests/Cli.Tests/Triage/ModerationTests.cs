using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Triage;

[Collection(nameof(FirstRun))]
public sealed class ModerationTests(FirstRun run)
{
    [Fact]
    public async Task A_moderator_s_override_is_taken_into_the_tables_and_stays()
    {
        using var folder = new TempFolder();
        var output = folder.CopyOf(run.Out, "out");
        await File.WriteAllTextAsync(folder["grades.csv"], $"""
            file,section,moderator,role,grade,override,reason
            {SamplePlans.Weak},,M1,lead,good,Y,meeting
            {SamplePlans.Changing},,M1,lead,requires_improvement,N,

            """);
        var command = new CommandLine { Folder = folder.Path };

        var ended = (await command.StartAsync(["moderate", "grades.csv", "--out", "out"])).ShouldSucceed();
        ended.Output.TrimEnd().ShouldMatch(@"\Aplan +2 grades, +1 the same, +1 within one band, kappa \S+\z");
        var plan = Results.Rows(Path.Combine(output, "files.csv")).Single(row => row["file"] == SamplePlans.Weak);
        plan["grade"].ShouldBe("good");
        var row = Results.Rows(Path.Combine(output, "tables", "plans.csv")).Single(row => row["plan"] == plan["plan"]);
        (row["grade"], row["documentgrade"], row["overriddenby"]).ShouldBe(("good", "inadequate", "lead"));
        Results.Rows(Path.Combine(output, "tables", "moderations.csv")).Select(row => (row["moderator"], row["grade"], row["machinegrade"], row["override"]))
            .ShouldBe([("M1", "requires_improvement", "requires_improvement", "false"), ("M1", "good", "inadequate", "true")], ignoreOrder: true);

        var moderated = Results.Of(output);
        (await CommandLine.RunAsync(FirstRun.Arguments(run.Plans, output))).ShouldSucceed().Errors.ShouldContain("assessing plans: 0 of 0");
        Results.Of(output).ShouldBe(moderated);
    }

    [Fact]
    public async Task Grades_for_a_folder_without_a_store_are_refused()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["grades.csv"], "file,section,moderator,grade\n");

        (await new CommandLine { Folder = folder.Path }.StartAsync(["moderate", "grades.csv", "--out", "out"])).ShouldRefuse("run ehcp triage first");
    }
}
