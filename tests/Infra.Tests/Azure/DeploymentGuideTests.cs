using System.Text.RegularExpressions;
using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.Azure;

/// <summary>The guide speaks of settings and alerts that exist.</summary>
public sealed partial class DeploymentGuideTests
{
    private static readonly string Guide = Repository.Read("docs/deploy.md");

    [Fact]
    public void Every_setting_it_names_is_read_by_the_deployment()
    {
        var parameters = Repository.Read("infra/azure/main.parameters.json");

        Setting().Matches(Guide).Select(match => match.Value).Distinct().Where(name => !parameters.Contains("${" + name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_alert_is_explained()
    {
        var alerts = BicepValue.Of(BicepFile.Load("infra/azure/modules/alerts.bicep").Find("var", "rules").Body).Items.Select(rule => rule["name"].Text);

        foreach (var alert in alerts.Append("events-undelivered"))
        {
            Guide.ShouldContain($"| {alert} |");
        }
    }

    [Fact]
    public void It_says_how_long_data_stays_as_the_templates_do()
    {
        var main = BicepFile.Load("infra/azure/main.bicep");

        Guide.ShouldContain($"{BicepValue.Of(main.Find("param", "rawUploadDays").Body).Text} days after upload");
        Guide.ShouldContain($"{BicepValue.Of(main.Find("param", "recordDays").Body).Text} days (`EHCP_RECORD_DAYS`)");
        Guide.ShouldContain($"{BicepValue.Of(main.Find("param", "softDeleteDays").Body).Text} more days");
    }

    [GeneratedRegex(@"\bEHCP_[A-Z_]+\b")]
    private static partial Regex Setting();
}
