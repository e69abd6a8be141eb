using EhcpPipeline.Infra.Tests.Support;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Infra.Tests.Azure;

/// <summary>Whatever the code uses is deployed, and nothing else is.</summary>
public sealed class NamesTests
{
    private static readonly BicepFile Names = BicepFile.Load("infra/azure/names.bicep");

    [Fact]
    public void Every_container_of_the_code_is_declared_and_no_other() =>
        Names.Strings("uploadContainers").Concat(Names.Strings("resultContainers")).ShouldBe(Containers.All, ignoreOrder: true);

    [Fact]
    public void Every_queue_of_the_code_is_declared_and_no_other() => Names.Strings("queues").ShouldBe(Queues.All, ignoreOrder: true);

    [Fact]
    public void The_poison_queues_are_the_queues_that_end_so() =>
        Names.Strings("poisonQueues").ShouldBe(Queues.All.Where(queue => queue.EndsWith("-poison", StringComparison.Ordinal)), ignoreOrder: true);

    [Fact]
    public void The_connection_of_the_code_has_its_settings()
    {
        BicepValue.Of(Names.Find("var", "dataConnection").Body).Text.ShouldBe(Connections.Data);

        var settings = BicepValue.Of(BicepFile.Load("infra/azure/modules/function-app.bicep").Find("var", "dataSettings").Body);
        settings.Properties.Keys.ShouldBe(
            ["${}__blobServiceUri", "${}__queueServiceUri", "${}__tableServiceUri", "${}__credential", "${}__clientId"], ignoreOrder: true);
    }

    [Fact]
    public void Names_fit_what_the_service_allows()
    {
        foreach (var name in Names.Strings("uploadContainers").Concat(Names.Strings("resultContainers")).Concat(Names.Strings("queues")))
        {
            name.ShouldMatch("^[a-z0-9](-?[a-z0-9]){2,62}$");
        }
    }
}
