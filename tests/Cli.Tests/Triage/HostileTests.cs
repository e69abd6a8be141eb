using System.Text.Json;
using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Triage;

/// <summary>Files made to break a reader: every one ends in a named way, and the plans among them are assessed all the same.</summary>
public sealed class HostileTests
{
    [Fact]
    public async Task Every_hostile_file_ends_as_expected_where_no_optional_tool_is_installed()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["no tools"]);
        var files = folder.CopyOf(Path.Combine(SamplePlans.Root, "hostile"), "in");
        var before = Directory.GetFileSystemEntries(folder.Path).Length;
        var command = new CommandLine { Folder = folder.Path, Environment = new Dictionary<string, string> { ["PATH"] = folder["no tools"] } };

        var ended = (await command.StartAsync(["triage", files, "--as-of", SamplePlans.AsOf])).ShouldSucceed();

        ended.Output.ShouldContain("plans audited");
        Directory.GetFileSystemEntries(folder.Path).Length.ShouldBe(before + 1, "only the folder of results may appear");
        Directory.GetFiles(files).Length.ShouldBe(Directory.GetFiles(Path.Combine(SamplePlans.Root, "hostile")).Length);
        var found = Results.Rows(Path.Combine(folder["out"], "files.csv")).Select(row => (File: row["file"], Ended: End(row))).OrderBy(row => row.File, StringComparer.Ordinal).ToList();
        found.ShouldBe(Expected().OrderBy(row => row.File, StringComparer.Ordinal).ToList());
    }

    // Several of the files hold one and the same plan. The first that is read is assessed; the others were read too, since a duplicate is known by its text.
    private static string End(IReadOnlyDictionary<string, string> row) =>
        (row["status"], row["reason"]) is ("excluded", "duplicate") ? "assessed" : row["status"] + (row["reason"].Length > 0 ? " " + row["reason"] : "");

    private static List<(string File, string Ended)> Expected()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SamplePlans.Root, "expected", "hostile.json")));
        var expected = new List<(string, string)>();
        foreach (var one in json.RootElement.EnumerateArray())
        {
            var name = one.GetProperty("file").GetString()!;
            if (one.GetProperty("status").GetString() != "bundle")
            {
                expected.Add((name, End(one)));
                continue;
            }

            var bundle = Path.GetFileNameWithoutExtension(name) + "/";
            expected.AddRange(one.GetProperty("entries").EnumerateArray().Where(entry => entry.GetProperty("status").GetString() != "advice")
                .Select(entry => (bundle + Inside(entry.GetProperty("name").GetString()!), End(entry))));
            expected.AddRange((one.TryGetProperty("ignored", out var ignored) ? ignored.EnumerateArray() : default)
                .Select(entry => (bundle + Inside(entry.GetString()!), "excluded junk")));
        }

        return expected;
    }

    private static string Inside(string entry) => entry.Replace('\\', '/').TrimStart('/');

    private static string End(JsonElement one) =>
        one.GetProperty("status").GetString() + (one.TryGetProperty("reason", out var reason) && reason.GetString() is { } word ? " " + word : "");
}
