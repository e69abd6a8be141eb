using EhcpPipeline.Audit.Runs;

namespace EhcpPipeline.Functions.Tests.Hosting;

/// <summary>The sample plans of tests/samples: 27 uploads and their cohort file.</summary>
internal static class SampleFolder
{
    private static readonly DirectoryInfo Root = new(RepositoryFile.Path("tests", "samples"));

    public static IReadOnlyList<(string Path, byte[] Content)> Plans { get; } = Load();

    public static byte[] Cohort { get; } = File.ReadAllBytes(Path.Combine(Root.FullName, "cohort.csv"));

    public static RunManifest Manifest(string run = "samples") => new()
    {
        Run = run,
        AsOf = new DateOnly(2026, 9, 1),
        Cohort = CohortRule.Required,
        PlanSalt = Convert.ToBase64String(new byte[32]),
        ChildSalt = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray()),
        Shards = 8,
    };

    private static IReadOnlyList<(string Path, byte[] Content)> Load()
    {
        var folder = Path.Combine(Root.FullName, "plans");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (PlanPath.Normalise(Path.GetRelativePath(folder, file)), File.ReadAllBytes(file)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal)];
    }
}
