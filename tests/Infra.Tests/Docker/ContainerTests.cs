using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.Docker;

public sealed class ContainerTests
{
    private static readonly string[] Lines = [.. Repository.Read("infra/docker/Dockerfile").Split('\n').Select(line => line.Trim())];

    [Fact]
    public void The_image_runs_as_an_unprivileged_user()
    {
        var user = Array.FindLastIndex(Lines, line => line.StartsWith("USER ", StringComparison.Ordinal));

        Lines[user].ShouldBe("USER $APP_UID");
        Array.FindIndex(Lines, line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal)).ShouldBeGreaterThan(user);
    }

    [Theory]
    [InlineData("poppler-utils")]
    [InlineData("tesseract-ocr-eng")]
    [InlineData("libreoffice-writer")]
    public void The_optional_tools_are_installed(string package) => Lines.ShouldContain(line => line.Contains("apt-get install") && line.Contains(package));

    [Fact]
    public void Both_stages_are_of_the_framework_the_code_is_built_for()
    {
        var version = Repository.Read("infra/build/Common.props").Split("<TargetFramework>net")[1].Split('<')[0];
        var stages = Lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).ToList();

        stages.Count.ShouldBe(2);
        stages.ShouldAllBe(stage => stage.Contains(":" + version + " AS "));
    }

    [Fact]
    public void Only_source_is_copied_into_the_build()
    {
        var ignore = Repository.Read("infra/docker/Dockerfile.dockerignore").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();

        ignore[0].ShouldBe("**");
        ignore.Where(line => line.StartsWith('!')).ShouldNotContain("!tests");
    }

    [Fact]
    public void The_trial_is_reachable_from_its_own_machine_only()
    {
        var compose = YamlFile.Load("infra/docker/compose.yaml");

        compose.Sections("services", "azurite", "ports").ShouldAllBe(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal));
        compose.Sections("services", "serve", "cap_drop").ShouldBe(["ALL"]);
        File.Exists(Repository.PathOf("infra/docker/" + compose.Value("services", "serve", "build", "context") + "/" + compose.Value("services", "serve", "build", "dockerfile"))).ShouldBeTrue();
    }

    [Fact]
    public void The_emulator_is_the_one_the_tests_run_on()
    {
        var image = YamlFile.Load("infra/docker/compose.yaml").Value("services", "azurite", "image");

        image.ShouldBe("mcr.microsoft.com/azure-storage/azurite:3.37.0");
    }
}
