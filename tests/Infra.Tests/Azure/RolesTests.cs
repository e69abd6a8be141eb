using System.Text.RegularExpressions;
using EhcpPipeline.Infra.Tests.Support;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Infra.Tests.Azure;

public sealed partial class RolesTests
{
    /// <summary>Built-in roles as Microsoft publishes them.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = "Storage Blob Data Reader",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a"] = "Storage Queue Data Message Sender",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["76199698-9eea-4c19-bc75-cec21354c6b6"] = "Storage Table Data Reader",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    private static readonly BicepFile People = BicepFile.Load("infra/azure/modules/people.bicep");

    [Fact]
    public void Every_role_is_a_known_built_in_one_and_its_comment_says_which()
    {
        var lines = Repository.Read("infra/azure/roles.bicep").Split('\n');
        var roles = lines.Index().Where(line => RoleId().IsMatch(line.Item)).ToList();

        roles.Count.ShouldBe(Known.Count);
        foreach (var (index, line) in roles)
        {
            Known.TryGetValue(RoleId().Match(line).Value, out var name).ShouldBeTrue(line);
            lines[index - 1].ShouldStartWith($"  // {name}:");
        }
    }

    [Fact]
    public void Roles_are_named_nowhere_else()
    {
        foreach (var path in Repository.Files("infra/azure", "*.bicep").Where(path => !path.EndsWith("/roles.bicep", StringComparison.Ordinal) || path.Contains("modules", StringComparison.Ordinal)))
        {
            RoleId().IsMatch(Repository.Read(path)).ShouldBeFalse(path);
        }
    }

    [Fact]
    public void The_app_owns_blobs_in_its_own_account_only()
    {
        var file = BicepFile.Load("infra/azure/modules/roles.bicep");

        BicepValue.Of(file.Find("var", "hostRoles").Body).Items.Select(item => item.Text)
            .ShouldBe(["roles . blobDataOwner", "roles . queueDataContributor", "roles . tableDataContributor"]);
        BicepValue.Of(file.Find("var", "dataRoles").Body).Items.Select(item => item.Text)
            .ShouldBe(["roles . blobDataContributor", "roles . queueDataContributor", "roles . tableDataContributor"]);
    }

    [Fact]
    public void Every_assignment_has_a_scope_narrower_than_the_resource_group()
    {
        var assignments = BicepFile.All().SelectMany(file => file.Of("resource")).Where(resource => resource.Type.StartsWith("Microsoft.Authorization/roleAssignments@", StringComparison.Ordinal)).ToList();

        assignments.Count.ShouldBeGreaterThanOrEqualTo(5);
        assignments.ShouldAllBe(assignment => BicepValue.BodyOf(assignment)["scope"].Text.Length > 0);
    }

    [Fact]
    public void Readers_of_reports_get_report_tables_and_nothing_else()
    {
        var parameters = BicepValue.BodyOf(People.Find("module", "reportReaders"))["params"];

        parameters["tables"].Text.ShouldBe("reportTables");
        parameters["roleId"].Text.ShouldBe("roles . tableDataReader");
    }

    [Fact]
    public void Who_uploads_may_write_what_uploading_writes_and_no_results()
    {
        var rows = BicepValue.BodyOf(People.Find("module", "uploaderRows"))["params"];
        var messages = BicepValue.BodyOf(People.Find("module", "uploaderMessages"))["params"];

        BicepValue.BodyOf(People.Find("module", "uploaderContainers"))["params", "containers"].Text.ShouldBe("uploadContainers");
        rows["tables"].Items.Select(item => item.Text).ShouldBe([FactTables.Files.Name, WorkingTables.Ledger.Name]);
        messages["queues"].Items.Select(item => item.Text).ShouldBe([Queues.PlansExtracted]);
        messages["roleId"].Text.ShouldBe("roles . queueMessageSender");
    }

    [Fact]
    public void Nobody_but_the_app_is_given_the_words_of_plans()
    {
        BicepValue.BodyOf(People.Find("module", "uploaderTables"))["params", "tables"].Text.ShouldContain("table != quotes");
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex RoleId();
}
