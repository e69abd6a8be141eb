using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Triage;

public sealed class ManifestTests
{
    [Fact]
    public async Task A_manifest_s_run_and_date_are_kept_for_the_next_time()
    {
        using var folder = new TempFolder();
        SamplePlans.Put(folder["in"], SamplePlans.Weak);
        await File.WriteAllTextAsync(folder["run.json"], """
            { "run": "spring", "asOf": "2026-03-02", "planSalt": "AAECAwQFBgcICQoLDA0ODw==", "childSalt": "AAECAwQFBgcICQoLDA0ODw==" }
            """);
        var command = new CommandLine { Folder = folder.Path };

        (await command.StartAsync(["triage", "in", "--manifest", "run.json"])).ShouldSucceed();
        var first = Results.Of(folder["out"]);
        (await command.StartAsync(["triage", "in", "--run", "spring"])).ShouldSucceed().Errors.ShouldContain("assessing plans: 0 of 0");

        var run = Results.Rows(folder[Path.Combine("out", "tables", "runs.csv")]).ShouldHaveSingleItem();
        (run["run"], run["asof"]).ShouldBe(("spring", "2026-03-02"));
        Results.Of(folder["out"]).ShouldBe(first);
    }
}
