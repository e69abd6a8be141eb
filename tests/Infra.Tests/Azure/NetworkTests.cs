using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.Azure;

public sealed class NetworkTests
{
    private static readonly BicepFile Main = BicepFile.Load("infra/azure/main.bicep");

    [Fact]
    public void Isolation_is_the_default() => BicepValue.Of(Main.Find("param", "networkIsolated").Body).Text.ShouldBe("true");

    [Theory]
    [InlineData("network")]
    [InlineData("private-endpoints")]
    public void Blobs_queues_and_tables_are_reached_privately(string module) =>
        BicepFile.Load($"infra/azure/modules/{module}.bicep").Strings("services").ShouldBe(["blob", "queue", "table"]);

    [Fact]
    public void Both_accounts_of_the_app_have_endpoints()
    {
        BicepValue.BodyOf(Main.Find("module", "hostEndpoints"))["params", "accountName"].Text.ShouldBe("hostStorage . outputs . name");
        BicepValue.BodyOf(Main.Find("module", "dataEndpoints"))["params", "accountName"].Text.ShouldBe("dataStorage . outputs . name");
    }

    [Fact]
    public void The_app_starts_after_its_rights_and_its_ways_are_there() =>
        BicepValue.BodyOf(Main.Find("module", "functionApp"))["dependsOn"].Items.Select(item => item.Text).ShouldBe(["appRoles", "hostEndpoints", "dataEndpoints"]);

    [Fact]
    public void The_apps_subnet_is_given_over_to_flex_consumption()
    {
        var subnets = BicepValue.BodyOf(BicepFile.Load("infra/azure/modules/network.bicep").Find("resource", "network"))["properties", "subnets"].Items;

        subnets[0]["name"].Text.ShouldBe("app");
        subnets[0]["properties", "delegations"].Items.Single()["properties", "serviceName"].Text.ShouldBe("Microsoft.App/environments");
    }

    [Theory]
    [InlineData("host-storage")]
    [InlineData("data-storage")]
    public void An_isolated_account_refuses_all_other_networks(string module) =>
        BicepValue.BodyOf(BicepFile.Load($"infra/azure/modules/{module}.bicep").Find("resource", "account"))["properties", "networkAcls", "defaultAction"]
            .Text.ShouldBe("networkIsolated ? Deny : Allow");
}
