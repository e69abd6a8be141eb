using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Texts;

public sealed class HelpTests
{
    [Fact]
    public async Task The_version_names_the_build_that_judged()
    {
        (await CommandLine.RunAsync("--version")).ShouldSucceed().Output.Trim().ShouldMatch(@"\A\d+\.\d+\.\d+ \((default|full) build\)\z");
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var help = (await CommandLine.RunAsync("--help")).ShouldSucceed().Output;

        foreach (var command in (string[])["triage", "upload", "serve", "status", "export", "moderate", "check", "advice", "extract", "sample", "train", "evaluate"])
        {
            help.ShouldContain("\n  " + command + " ");
        }
    }
}
