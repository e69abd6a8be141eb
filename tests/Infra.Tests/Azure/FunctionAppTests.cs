using EhcpPipeline.Infra.Tests.Support;
using EhcpPipeline.Storage.Azure;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Extensions.Configuration;

namespace EhcpPipeline.Infra.Tests.Azure;

public sealed class FunctionAppTests
{
    private static readonly BicepFile File = BicepFile.Load("infra/azure/modules/function-app.bicep");

    private static BicepValue App => BicepValue.BodyOf(File.Find("resource", "app"));

    [Fact]
    public void The_app_runs_on_flex_consumption_and_the_framework_it_is_built_for()
    {
        BicepValue.BodyOf(File.Find("resource", "plan"))["sku", "name"].Text.ShouldBe("FC1");
        App["properties", "functionAppConfig", "runtime", "name"].Text.ShouldBe("dotnet-isolated");
        Repository.Read("infra/build/Common.props").ShouldContain($"<TargetFramework>net{App["properties", "functionAppConfig", "runtime", "version"].Text}</TargetFramework>");
    }

    [Fact]
    public void The_package_is_fetched_under_the_identity()
    {
        var storage = App["properties", "functionAppConfig", "deployment", "storage"];

        storage["type"].Text.ShouldBe("blobContainer");
        storage["authentication", "type"].Text.ShouldBe("UserAssignedIdentity");
        storage["authentication", "userAssignedIdentityResourceId"].Text.ShouldBe("identityId");
    }

    [Fact]
    public void The_hosts_own_connection_is_by_identity()
    {
        var settings = BicepValue.Of(File.Find("var", "hostSettings").Body);

        settings["AzureWebJobsStorage__credential"].Text.ShouldBe("managedidentity");
        settings.Properties.Keys.ShouldNotContain("AzureWebJobsStorage");
    }

    [Fact]
    public void The_code_can_connect_with_the_settings_that_are_made()
    {
        var made = BicepValue.Of(File.Find("var", "dataSettings").Body).Properties.Keys.Select(setting => setting.Replace("${}__", Connections.Data + ":", StringComparison.Ordinal));
        var values = made.ToDictionary(setting => setting, setting => setting switch
        {
            _ when setting.EndsWith("Uri", StringComparison.Ordinal) => "https://account.service.core.windows.net/",
            _ when setting.EndsWith("credential", StringComparison.Ordinal) => "managedidentity",
            _ => "00000000-0000-0000-0000-000000000000",
        }, StringComparer.Ordinal);

        AzureConnection.Connect(new ConfigurationBuilder().AddInMemoryCollection(values!).Build(), Connections.Data).ShouldNotBeNull();
    }

    [Fact]
    public void No_setting_is_made_that_the_plan_refuses()
    {
        // Flex Consumption takes these from functionAppConfig and rejects a deployment that sets them.
        string[] refused = ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTSHARE", "linuxFxVersion"];
        var text = Repository.Read(File.Path);

        refused.Where(setting => text.Contains(setting, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Passwords_for_deployment_are_off()
    {
        App["resource noDeploymentPassword", "properties", "allow"].Text.ShouldBe("false");
        App["resource noFtpPassword", "properties", "allow"].Text.ShouldBe("false");
        App["properties", "httpsOnly"].Text.ShouldBe("true");
    }

    [Fact]
    public void Azd_finds_the_app_by_the_service_of_its_project_file()
    {
        var service = BicepValue.Of(BicepFile.Load("infra/azure/main.bicep").Find("var", "serviceName").Body).Text;

        YamlFile.Load("azure.yaml").Sections("services").ShouldBe([service]);
        App["tags"].Text.ShouldContain("azd-service-name");
    }

    [Fact]
    public void Telemetry_is_sent_under_the_identity_because_keys_are_off()
    {
        BicepValue.Of(File.Find("var", "telemetrySettings").Body)["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"].Text.ShouldEndWith(";Authorization=AAD");
        var insights = BicepValue.BodyOf(BicepFile.Load("infra/azure/modules/monitoring.bicep").Find("resource", "insights"));
        insights["properties", "DisableLocalAuth"].Text.ShouldBe("true");
    }
}
