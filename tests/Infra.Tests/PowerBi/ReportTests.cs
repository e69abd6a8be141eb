using System.Text.Json;
using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.PowerBi;

public sealed class ReportTests
{
    private const string Folder = "infra/powerbi/Ehcp.Report/definition";

    private static readonly Dictionary<string, TmdlFile> Tables = Repository.Files("infra/powerbi/Ehcp.SemanticModel/definition/tables", "*.tmdl")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => new TmdlFile(Repository.Read(path)), StringComparer.Ordinal);

    public static TheoryData<string> Visuals() => [.. Repository.Files(Folder, "visual.json")];

    [Fact]
    public void The_pages_in_order_are_the_pages_there_are()
    {
        using var pages = JsonDocument.Parse(Repository.Read(Folder + "/pages/pages.json"));
        var order = pages.RootElement.GetProperty("pageOrder").EnumerateArray().Select(page => page.GetString()!).ToList();

        order.ShouldBe(Repository.Files(Folder, "page.json").Select(path => path.Split('/')[^2]), ignoreOrder: true);
        order.ShouldContain(pages.RootElement.GetProperty("activePageName").GetString()!);
    }

    [Theory]
    [MemberData(nameof(Visuals))]
    public void A_visual_shows_columns_and_measures_of_the_model(string path)
    {
        using var visual = JsonDocument.Parse(Repository.Read(path));
        var roles = visual.RootElement.GetProperty("visual").GetProperty("query").GetProperty("queryState").EnumerateObject().ToList();
        var fields = roles.SelectMany(role => role.Value.GetProperty("projections").EnumerateArray()).Select(projection => projection.GetProperty("field").EnumerateObject().Single()).ToList();

        visual.RootElement.GetProperty("name").GetString().ShouldBe(path.Split('/')[^2]);
        fields.ShouldNotBeEmpty();
        foreach (var field in fields)
        {
            var table = field.Value.GetProperty("Expression").GetProperty("SourceRef").GetProperty("Entity").GetString()!;
            var kind = field.Name == "Measure" ? "measure" : "column";
            Tables[table].Objects(kind, 1).Select(one => one.Name).ShouldContain(field.Value.GetProperty("Property").GetString()!);
        }
    }

    [Theory]
    [MemberData(nameof(Visuals))]
    public void A_visual_stands_on_its_page(string path)
    {
        using var visual = JsonDocument.Parse(Repository.Read(path));
        using var page = JsonDocument.Parse(Repository.Read(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(path)))!.Replace('\\', '/') + "/page.json"));
        var position = visual.RootElement.GetProperty("position");

        (Number(position, "x") + Number(position, "width")).ShouldBeLessThanOrEqualTo(Number(page.RootElement, "width"));
        (Number(position, "y") + Number(position, "height")).ShouldBeLessThanOrEqualTo(Number(page.RootElement, "height"));
    }

    [Fact]
    public void The_report_finds_its_model()
    {
        using var report = JsonDocument.Parse(Repository.Read("infra/powerbi/Ehcp.Report/definition.pbir"));
        var model = report.RootElement.GetProperty("datasetReference").GetProperty("byPath").GetProperty("path").GetString()!;

        Directory.Exists(Path.Combine(Repository.PathOf("infra/powerbi/Ehcp.Report"), model)).ShouldBeTrue();
    }

    private static int Number(JsonElement element, string property) => element.GetProperty(property).GetInt32();
}
