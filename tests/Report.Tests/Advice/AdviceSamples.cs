using System.Security.Cryptography;
using System.Text.Json;
using EhcpPipeline.Audit;
using EhcpPipeline.Audit.Advice;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Report.Tests.Advice;

/// <summary>A sample plan with the reports that lie in tests/samples/advice/reports, audited together, beside what its author expects.</summary>
internal sealed record AdviceSample(string Name, JsonElement Expected, Plan Plan, IReadOnlyList<AdviceUpload> Uploads, IReadOnlyList<string> Files)
{
    public static IReadOnlyList<AdviceSample> All { get; } = [.. Read()];

    public Assessment Assess(IReadOnlyList<AdviceUpload>? advice) => new Auditor(PlanClassifier.Default).Assess(Plan, null, new RunManifest { Run = "autumn-2026", AsOf = new DateOnly(2026, 9, 1), PlanSalt = "", ChildSalt = "" }, advice);

    public IEnumerable<JsonElement> List(string name) => Expected.GetProperty(name).EnumerateArray();

    private static IEnumerable<AdviceSample> Read()
    {
        var root = Path.Combine(Root(), "advice");
        foreach (var file in Directory.GetFiles(Path.Combine(root, "expected"), "*.json").Order(StringComparer.Ordinal))
        {
            var expected = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            var name = Path.GetFileNameWithoutExtension(file);
            var plan = new PlanReader(PlanClassifier.Default).Read(Document(Path.Combine(root, "..", "plans", expected.GetProperty("plan").GetString()!)));
            var files = expected.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("file").GetString()!).ToList();
            yield return new(name, expected, plan.ShouldNotBeNull(), [.. files.Select(report => Upload(Path.Combine(root, "reports", name, report)))], files);
        }
    }

    private static AdviceUpload Upload(string path) =>
        new(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), new AdviceReader(PlanClassifier.Default).Read(Document(path)));

    private static Documents.Model.Document Document(string path) => new DocumentReader().Read(File.ReadAllBytes(path)).Document.ShouldNotBeNull();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "samples", "advice")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.ShouldNotBeNull("the samples lie above the build output").FullName, "tests", "samples");
    }
}
