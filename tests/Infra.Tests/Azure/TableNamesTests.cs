using EhcpPipeline.Infra.Tests.Support;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Infra.Tests.Azure;

/// <summary>Every table of the code is deployed, and no other.</summary>
public sealed class TableNamesTests
{
    private static readonly BicepFile Names = BicepFile.Load("infra/azure/names.bicep");

    [Theory]
    [InlineData("factTables", TableAudience.Fact)]
    [InlineData("workingTables", TableAudience.Working)]
    [InlineData("moderationTables", TableAudience.Moderation)]
    [InlineData("reportTables", TableAudience.Report)]
    public void Every_table_of_the_code_is_declared_among_its_own_kind(string list, TableAudience audience) =>
        Names.Strings(list).ShouldBe(TableCatalog.All.Where(table => table.Audience == audience).Select(table => table.Name), ignoreOrder: true);

    [Fact]
    public void No_kind_of_table_is_left_out() =>
        TableCatalog.All.Select(table => table.Audience).Distinct()
            .ShouldBeSubsetOf([TableAudience.Fact, TableAudience.Working, TableAudience.Moderation, TableAudience.Report]);

    [Fact]
    public void Names_fit_what_the_service_allows()
    {
        foreach (var table in TableCatalog.All)
        {
            table.Name.ShouldMatch("^[a-z][a-z0-9]{2,62}$");
        }
    }
}
