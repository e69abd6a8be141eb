using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.Azure;

public sealed class AccountsTests
{
    [Theory]
    [InlineData("host-storage")]
    [InlineData("data-storage")]
    public void An_account_takes_no_keys(string module) => Account(module)["properties", "allowSharedKeyAccess"].Text.ShouldBe("false");

    [Theory]
    [InlineData("host-storage")]
    [InlineData("data-storage")]
    [InlineData("reporting-storage")]
    public void An_account_is_closed_to_the_anonymous_and_to_old_encryption(string module)
    {
        var properties = Account(module)["properties"];

        properties["allowBlobPublicAccess"].Text.ShouldBe("false");
        properties["allowCrossTenantReplication"].Text.ShouldBe("false");
        properties["minimumTlsVersion"].Text.ShouldBe("TLS1_2");
        properties["supportsHttpsTrafficOnly"].Text.ShouldBe("true");
    }

    [Fact]
    public void The_account_for_Power_BI_holds_report_tables_only_and_refuses_unknown_networks()
    {
        var file = BicepFile.Load("infra/azure/modules/reporting-storage.bicep");

        Account("reporting-storage")["properties", "networkAcls", "defaultAction"].Text.ShouldBe("Deny");
        file.Of("import").Single().Imported.ShouldBe(["reportTables"]);
        file.Of("resource").Select(resource => resource.Type.Split('@')[0]).ShouldNotContain("Microsoft.Storage/storageAccounts/blobServices/containers");
    }

    [Fact]
    public void Erasing_a_blob_erases_it()
    {
        var file = BicepFile.Load("infra/azure/modules/data-storage.bicep");
        var service = BicepValue.BodyOf(file.Find("resource", "blobService"))["properties"];

        service["isVersioningEnabled"].Text.ShouldBe("false");
        service["deleteRetentionPolicy", "enabled"].Text.ShouldBe("true");
        service["deleteRetentionPolicy", "days"].Text.ShouldBe("softDeleteDays");
    }

    [Fact]
    public void Every_container_but_the_manifests_is_emptied_in_time()
    {
        var names = BicepFile.Load("infra/azure/names.bicep");
        var rules = BicepValue.BodyOf(BicepFile.Load("infra/azure/modules/data-storage.bicep").Find("resource", "lifecycle"))["properties", "policy", "rules"].Items;
        var prefixes = rules.SelectMany(rule => rule["definition", "filters", "prefixMatch"].Items).Select(item => item.Text).ToList();
        var expected = names.Strings("uploadContainers").Concat(names.Strings("resultContainers")).Where(name => name != "runs").Select(name => name + "/").Append("${}/");

        rules.ShouldAllBe(rule => rule["enabled"].Text == "true");
        prefixes.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void The_data_account_declares_all_lists_of_names()
    {
        var file = BicepFile.Load("infra/azure/modules/data-storage.bicep");

        file.Of("import").Single().Imported.ShouldBe(
            ["uploadContainers", "resultContainers", "deadLetterContainer", "queues", "factTables", "workingTables", "moderationTables", "reportTables"], ignoreOrder: true);
    }

    [Fact]
    public void No_template_reads_a_key_except_the_webhooks()
    {
        var readers = BicepFile.All().Where(file => file.Declarations.Any(declaration => BicepSymbols.References(declaration.Body).Contains("listKeys"))).Select(file => file.Path);

        readers.ShouldBe(["infra/azure/event-subscriptions.bicep"]);
    }

    private static BicepValue Account(string module) => BicepValue.BodyOf(BicepFile.Load($"infra/azure/modules/{module}.bicep").Find("resource", "account"));
}
