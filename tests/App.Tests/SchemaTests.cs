using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Functions.Tests.Hosting;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Functions.Tests;

/// <summary>The tables' outward contract.</summary>
public class SchemaTests
{
    [Fact]
    public void The_documentation_lists_the_tables_as_they_are()
    {
        var written = SchemaMarkdown.Write(TableCatalog.All);
        var file = RepositoryFile.Path("docs", "tables.md");
        if (Environment.GetEnvironmentVariable("EHCP_WRITE_TABLES") == "1")
        {
            File.WriteAllText(file, written);
        }

        File.ReadAllText(file).ShouldBe(written, "Run the test once with EHCP_WRITE_TABLES=1 and read the change.");
    }

    [Fact]
    public void Plans_has_a_column_for_every_cohort_dimension() =>
        CohortColumns.All.ShouldBe(CohortValues.Dimensions.Except(["all", "plangrade"]));

    [Fact]
    public void Names_of_tables_and_columns_are_lower_case_and_unique()
    {
        TableCatalog.All.Select(table => table.Name).ShouldBeUnique();
        foreach (var table in TableCatalog.All)
        {
            table.Name.ShouldMatch("^[a-z][a-z0-9]{2,62}$");
            table.Columns.Select(column => column.Name).ShouldBeUnique();
            table.Columns.ShouldAllBe(column => column.Name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_'));
        }
    }

    [Fact]
    public async Task Every_row_written_has_only_columns_of_its_schema()
    {
        await using var pipeline = new TestPipeline();
        await pipeline.AuditAsync(SampleFolder.Manifest(), SampleFolder.Plans.Take(6), SampleFolder.Cohort);
        foreach (var table in TableCatalog.All)
        {
            var columns = table.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var row in await pipeline.RowsAsync(table))
            {
                row.Values.Keys.ShouldAllBe(name => columns.Contains(name), table.Name);
            }
        }
    }
}
