using System.Text.Json;
using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Tests.Samples;

/// <summary>The sample plans with what their author expects of them, read once.</summary>
internal static class SamplePlans
{
    private static readonly Lazy<IReadOnlyList<Sample>> Shared = new(() => Load());
    private static readonly Lazy<CohortReading> SharedCohort = new(() =>
    {
        using var file = File.OpenRead(Path.Combine(FindRoot(), "cohort.csv"));
        return CohortFile.Read(file, Manifests.Plain.AsOf);
    });

    public static IReadOnlyList<Sample> All => Shared.Value;

    public static CohortReading Cohort => SharedCohort.Value;

    public static string Root { get; } = FindRoot();

    private static List<Sample> Load()
    {
        var reader = new PlanReader(PlanClassifier.Default);
        var auditor = new Auditor(PlanClassifier.Default);
        var index = new CohortIndex(Cohort.Records, Manifests.Plain);
        var samples = new List<Sample>();
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "expected"), "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("grade", out var grade))
            {
                continue;
            }

            var name = json.RootElement.GetProperty("file").GetString()!;
            var document = new DocumentReader().Read(File.ReadAllBytes(Path.Combine(Root, "plans", name))).Document;
            var plan = document is null ? null : reader.Read(document);
            var record = index.Find(name).Record;
            samples.Add(new Sample(
                name,
                grade.GetString(),
                Ids(json.RootElement, "expected"),
                Ids(json.RootElement, "absent"),
                plan,
                record,
                plan is null ? null : auditor.Assess(plan, record, Manifests.Plain)));
        }

        return samples;
    }

    private static string[] Ids(JsonElement json, string list) =>
        json.TryGetProperty("findings", out var findings) ? [.. findings.GetProperty(list).EnumerateArray().Select(item => item.GetString()!)] : [];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "tests", "samples");
            if (Directory.Exists(Path.Combine(samples, "expected")))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("tests/samples was not found above the test's own folder.");
    }
}

/// <summary>One sample: what is expected, and what came out (null where the document could not be read).</summary>
internal sealed record Sample(
    string File, string? Grade, IReadOnlyList<string> Expected, IReadOnlyList<string> Absent, Plan? Plan, CohortRecord? Record, Assessment? Assessment);
