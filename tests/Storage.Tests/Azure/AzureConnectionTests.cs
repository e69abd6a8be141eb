using EhcpPipeline.Storage.Azure;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Storage.Tests.Azure;

public sealed class AzureConnectionTests
{
    [Fact]
    public void A_connection_string_a_set_of_addresses_and_an_account_name_all_connect()
    {
        Connect(new() { ["EhcpData"] = "UseDevelopmentStorage=true" }).Tables.ShouldNotBeNull();
        Connect(new()
        {
            ["EhcpData:blobServiceUri"] = "https://a.blob.core.windows.net",
            ["EhcpData:queueServiceUri"] = "https://a.queue.core.windows.net",
            ["EhcpData:tableServiceUri"] = "https://a.table.core.windows.net",
            ["EhcpData:credential"] = "managedidentity",
            ["EhcpData:clientId"] = "0f8fad5b-d9cb-469f-a165-70867728950e",
        }).Blobs.ShouldNotBeNull();
        Connect(new() { ["EhcpData:accountName"] = "a" }).Queues.ShouldNotBeNull();
    }

    [Fact]
    public void A_setting_that_is_missing_is_named() =>
        Should.Throw<InvalidOperationException>(() => Connect(new() { ["EhcpData:blobServiceUri"] = "https://a.blob.core.windows.net" }))
            .Message.ShouldBe("The setting EhcpData__queueServiceUri is not configured.");

    [Fact]
    public void What_is_no_connection_string_is_refused() =>
        Should.Throw<FormatException>(() => Connect(new() { ["EhcpData"] = "not a connection string" }));

    [Fact]
    public void The_registration_gives_the_three_ports_over_one_account()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(Configuration(new() { ["EhcpData"] = "UseDevelopmentStorage=true" }))
            .AddAzureStorage("EhcpData")
            .BuildServiceProvider();

        var store = services.GetRequiredService<AzureStore>();
        services.GetRequiredService<IBlobStore>().ShouldBeSameAs(store.Blobs);
        services.GetRequiredService<IWorkQueues>().ShouldBeSameAs(store.Queues);
        services.GetRequiredService<ITableStore>().ShouldBeSameAs(store.Tables);
    }

    private static AzureStore Connect(Dictionary<string, string?> settings) => AzureConnection.Connect(Configuration(settings), "EhcpData");

    private static IConfigurationRoot Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
