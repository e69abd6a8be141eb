using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Triage;

/// <summary>A run can be repeated, disturbed and moved, and its results are the same.</summary>
[Collection(nameof(FirstRun))]
public sealed class RunningAgainTests(FirstRun run)
{
    private const int Tries = 4;

    [Fact]
    public async Task Run_again_it_assesses_nothing_and_changes_no_byte()
    {
        using var folder = new TempFolder();
        var output = folder.CopyOf(run.Out, "out");

        var again = (await CommandLine.RunAsync(FirstRun.Arguments(run.Plans, output))).ShouldSucceed();

        again.Errors.ShouldContain("assessing plans: 0 of 0");
        again.Output.ShouldBe(run.Ended.Output);
        Results.ShouldBeSame(run.Out, output);
    }

    [Fact]
    public async Task A_changed_file_is_assessed_anew_and_no_other()
    {
        using var folder = new TempFolder();
        var output = folder.CopyOf(run.Out, "out");
        var plans = folder.CopyOf(run.Plans, "plans");
        File.Copy(SamplePlans.Plan(SamplePlans.Another), Path.Combine(plans, SamplePlans.Changing), overwrite: true);

        var again = (await CommandLine.RunAsync(FirstRun.Arguments(plans, output))).ShouldSucceed();

        again.Errors.ShouldContain("assessing plans: 1 of 1");
        var changed = Results.Rows(Path.Combine(output, "files.csv")).Single(row => row["file"] == SamplePlans.Changing);
        changed["status"].ShouldBe("assessed");
        foreach (var table in (string[])["ledger", "plans", "provisions", "quotes"])
        {
            Lines(run.Out, table, changed["plan"], of: true).ShouldNotBe(Lines(output, table, changed["plan"], of: true), table);
            Lines(run.Out, table, changed["plan"], of: false).ShouldBe(Lines(output, table, changed["plan"], of: false), table);
        }
    }

    [Theory]
    [InlineData("reading the folder: 2 of 4")]
    [InlineData("assessing plans: 1 of 4")]
    public async Task Killed_half_way_and_run_again_it_ends_as_if_undisturbed(string at)
    {
        using var folder = new TempFolder();
        var output = "";
        for (var attempt = 1; ; attempt++)
        {
            attempt.ShouldBeLessThanOrEqualTo(Tries, "the process always ended before it could be killed");
            output = folder["out" + attempt];
            var killed = await new CommandLine().StartAsync(FirstRun.Arguments(run.Plans, output), line => line == at);
            if (killed.ExitCode != 0 && !File.Exists(Path.Combine(output, "files.csv")))
            {
                break;
            }
        }

        (await CommandLine.RunAsync(FirstRun.Arguments(run.Plans, output))).ShouldSucceed();

        Results.ShouldBeSame(run.Out, output);
    }

    [Fact]
    public async Task Another_folder_store_order_and_locale_give_the_same_bytes()
    {
        using var folder = new TempFolder();
        var plans = SamplePlans.Put(folder["elsewhere"], SamplePlans.Names.Reverse());
        var elsewhere = new CommandLine
        {
            Folder = folder.Path,
            Environment = new Dictionary<string, string> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["TZ"] = "Pacific/Kiritimati" },
        };

        var ended = (await elsewhere.StartAsync([.. FirstRun.Arguments(plans, "out"), "--store", "kept"])).ShouldSucceed();

        ended.Output.ShouldBe(run.Ended.Output);
        File.Exists(folder[Path.Combine("kept", "ehcp.db")]).ShouldBeTrue();
        File.Exists(folder[Path.Combine("out", "ehcp.db")]).ShouldBeFalse();
        Results.ShouldBeSame(run.Out, folder["out"]);
    }

    private static List<string> Lines(string output, string table, string plan, bool of) =>
        [.. File.ReadAllLines(Path.Combine(output, "tables", table + ".csv")).Where(line => line.Contains(plan, StringComparison.Ordinal) == of)];
}
