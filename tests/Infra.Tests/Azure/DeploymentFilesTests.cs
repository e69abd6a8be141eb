using System.Text.Json;
using System.Text.RegularExpressions;
using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.Azure;

public sealed partial class DeploymentFilesTests
{
    private static readonly BicepFile Main = BicepFile.Load("infra/azure/main.bicep");

    [Fact]
    public void Every_parameter_value_is_for_a_parameter_and_every_needed_one_is_given()
    {
        using var json = JsonDocument.Parse(Repository.Read("infra/azure/main.parameters.json"));
        var given = json.RootElement.GetProperty("parameters").EnumerateObject().Select(property => property.Name).ToList();

        given.ShouldBeSubsetOf(Main.Of("param").Select(parameter => parameter.Name));
        Main.Of("param").Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name).ShouldBeSubsetOf(given);
    }

    [Fact]
    public void Defaults_in_the_parameter_file_are_those_of_the_template()
    {
        using var json = JsonDocument.Parse(Repository.Read("infra/azure/main.parameters.json"));
        foreach (var parameter in json.RootElement.GetProperty("parameters").EnumerateObject())
        {
            var value = parameter.Value.GetProperty("value");
            if (value.ValueKind == JsonValueKind.String && EnvironmentValue().Match(value.GetString()!) is { Success: true } match && match.Groups["default"].Success)
            {
                BicepValue.Of(Main.Find("param", parameter.Name).Body).Text.ShouldBe(match.Groups["default"].Value, parameter.Name);
            }
        }
    }

    [Fact]
    public void Every_abbreviation_is_used_and_every_used_one_is_there()
    {
        using var json = JsonDocument.Parse(Repository.Read("infra/azure/abbreviations.json"));
        var used = UsedAbbreviation().Matches(Repository.Read(Main.Path)).Select(match => match.Groups[1].Value).Distinct();

        json.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(used, ignoreOrder: true);
    }

    [Fact]
    public void The_project_file_names_files_that_exist()
    {
        var yaml = YamlFile.Load("azure.yaml");

        yaml.Value("infra", "path").ShouldBe("infra/azure");
        yaml.Value("services", "functions", "language").ShouldBe("dotnet");
        yaml.Value("services", "functions", "host").ShouldBe("function");
        foreach (var system in new[] { "posix", "windows" })
        {
            File.Exists(Repository.PathOf(yaml.Value("hooks", "postdeploy", system, "run"))).ShouldBeTrue();
            // A service's hooks run in the service's folder.
            var hook = yaml.Value("services", "functions", "hooks", "prepackage", system, "run");
            File.Exists(Path.Combine(Repository.PathOf(yaml.Value("services", "functions", "project")), hook)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("post-deploy.sh")]
    [InlineData("post-deploy.ps1")]
    public void The_hook_passes_every_parameter_of_the_subscriptions_from_outputs_that_exist(string hook)
    {
        var script = Repository.Read("infra/azure/hooks/" + hook);
        var outputs = Main.Of("output").Select(output => output.Name).ToList();

        foreach (var parameter in BicepFile.Load("infra/azure/event-subscriptions.bicep").Of("param"))
        {
            script.ShouldContain(parameter.Name + "=");
        }

        EnvironmentName().Matches(script).Select(match => match.Value).Where(name => name != "AZURE_SUBSCRIPTION_ID").Distinct().ShouldBeSubsetOf(outputs);
        script.ShouldNotContain("systemKeys.blobs_extension");
    }

    [Fact]
    public void The_linter_treats_its_rules_as_errors()
    {
        using var json = JsonDocument.Parse(Repository.Read("infra/azure/bicepconfig.json"));
        var rules = json.RootElement.GetProperty("analyzers").GetProperty("core").GetProperty("rules").EnumerateObject()
            .ToDictionary(rule => rule.Name, rule => rule.Value.GetProperty("level").GetString(), StringComparer.Ordinal);

        rules["outputs-should-not-contain-secrets"].ShouldBe("error");
        rules["no-unused-params"].ShouldBe("error");
    }

    [GeneratedRegex(@"^\$\{(?<name>[A-Z_]+)(=(?<default>.*))?\}$")]
    private static partial Regex EnvironmentValue();

    [GeneratedRegex(@"\babbreviations\.(?!json)(\w+)")]
    private static partial Regex UsedAbbreviation();

    [GeneratedRegex(@"\b(AZURE|EHCP)_[A-Z_]+\b")]
    private static partial Regex EnvironmentName();
}
