using System.Text.RegularExpressions;
using EhcpPipeline.Infra.Tests.Support;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Infra.Tests.PowerBi;

/// <summary>Power BI Desktop cannot run here. What can be checked without it: that the model's text is in form, and fits the tables the code writes.</summary>
public sealed partial class SemanticModelTests
{
    private const string Folder = "infra/powerbi/Ehcp.SemanticModel/definition";

    private static readonly Dictionary<string, TmdlFile> Tables = Repository.Files(Folder + "/tables", "*.tmdl")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => new TmdlFile(Repository.Read(path)), StringComparer.Ordinal);

    public static TheoryData<string> Schemas() => [.. ModelTables.All.Select(table => table.Name)];

    /// <summary>With EHCP_WRITE_TMDL=1 the files are written anew instead: for whoever changed a schema.</summary>
    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_tables_file_is_what_its_schema_says(string name)
    {
        var path = $"{Folder}/tables/{name}.tmdl";
        var expected = TableTmdl.Write(TableCatalog.All.Single(table => table.Name == name));
        if (Environment.GetEnvironmentVariable("EHCP_WRITE_TMDL") == "1")
        {
            File.WriteAllText(Repository.PathOf(path), expected);
        }

        Repository.Read(path).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_source_column_is_one_the_code_writes_and_is_read_with_its_type(string name)
    {
        var schema = TableCatalog.All.Single(table => table.Name == name);
        var table = Tables[name].Objects("table", 0).Single();
        var columns = Tables[name].Objects("column", 1).ToList();
        var query = Tables[name].Objects("partition", 1).Single().Expression;

        table.Name.ShouldBe(name);
        columns.Count.ShouldBe(ModelTables.Columns(schema).Count);
        foreach (var column in columns)
        {
            var source = schema.Find(column.Property("sourceColumn")).ShouldNotBeNull();
            column.Property("dataType").ShouldBe(TableTmdl.DataType(source.Type));
            query.ShouldContain($"{{\"{source.Name}\", {TableTmdl.MType(source.Type)}}}");
        }

        query.ShouldContain($"ReadTable(\"{name}\"");
    }

    [Fact]
    public void The_model_names_its_tables_and_no_others()
    {
        var model = new TmdlFile(Repository.Read(Folder + "/model.tmdl"));

        model.Objects("ref table", 0).Select(table => table.Name).ShouldBe(Tables.Keys, ignoreOrder: true);
        Tables.Keys.ShouldBe(ModelTables.All.Select(table => table.Name).Append("Measures"), ignoreOrder: true);
    }

    [Fact]
    public void No_table_with_names_or_words_of_plans_is_read() => Tables.Keys.ShouldNotContain(name => name == "files" || name == "quotes");

    [Fact]
    public void Every_table_of_plans_hangs_on_the_plans()
    {
        var relationships = new TmdlFile(Repository.Read(Folder + "/relationships.tmdl")).Objects("relationship", 0).ToList();

        relationships.Select(relationship => relationship.Property("fromColumn")).ShouldBe(ModelTables.OfPlans.Select(table => table.Name + ".plan"), ignoreOrder: true);
        relationships.ShouldAllBe(relationship => relationship.Property("toColumn") == "plans.plan");
    }

    [Fact]
    public void Every_measure_is_made_of_columns_and_measures_that_exist()
    {
        var measures = Tables["Measures"].Objects("measure", 1).ToList();
        var names = measures.Select(measure => measure.Name).ToList();

        measures.Count.ShouldBeGreaterThan(20);
        names.ShouldBeUnique();
        foreach (var measure in measures)
        {
            foreach (Match used in ColumnUse().Matches(measure.Expression))
            {
                Tables.Keys.ShouldContain(used.Groups["table"].Value, measure.Name);
                Tables[used.Groups["table"].Value].Objects("column", 1).Select(column => column.Name).ShouldContain(used.Groups["column"].Value, measure.Name);
            }

            foreach (Match used in MeasureUse().Matches(measure.Expression))
            {
                names.ShouldContain(used.Groups["measure"].Value, measure.Name);
            }

            Count(measure.Expression, '(').ShouldBe(Count(measure.Expression, ')'), measure.Name);
            measure.Property("formatString").ShouldNotBeEmpty(measure.Name);
        }
    }

    [Fact]
    public void The_parameters_of_the_queries_are_declared()
    {
        var expressions = new TmdlFile(Repository.Read(Folder + "/expressions.tmdl")).Objects("expression", 0).ToDictionary(one => one.Name, one => one.Expression, StringComparer.Ordinal);

        foreach (var parameter in new[] { "TablesFrom", "StorageAccount", "TablesFolder", "Run" })
        {
            expressions[parameter].ShouldContain("IsParameterQuery=true");
            expressions["ReadTable"].ShouldContain(parameter);
        }

        expressions["ReadTable"].ShouldContain("AzureStorage.Tables(StorageAccount)");
        expressions["ReadTable"].ShouldContain("MissingField.UseNull");
    }

    [Fact]
    public void Every_file_is_plain_text_as_the_format_wants_it()
    {
        foreach (var path in Repository.Files("infra/powerbi", "*.tmdl"))
        {
            var bytes = File.ReadAllBytes(Repository.PathOf(path));
            bytes.Take(3).ShouldNotBe(new byte[] { 0xEF, 0xBB, 0xBF });
            bytes.ShouldNotContain((byte)'\r', path);
        }
    }

    private static int Count(string text, char sign) => text.Count(c => c == sign);

    [GeneratedRegex(@"'?(?<table>[A-Za-z]+)'?\[(?<column>[a-z_]+)\]")]
    private static partial Regex ColumnUse();

    [GeneratedRegex(@"(?<![A-Za-z'])\[(?<measure>[A-Z][^\]]*)\]")]
    private static partial Regex MeasureUse();
}
