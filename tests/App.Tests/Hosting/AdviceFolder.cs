using EhcpPipeline.Functions.Uploads;

namespace EhcpPipeline.Functions.Tests.Hosting;

/// <summary>The sample plans that have sample reports, and those reports: tests/samples/advice.</summary>
internal static class AdviceFolder
{
    private static readonly (string Plan, string Folder)[] Pairs =
        [("Adeyemi T EHCP Final.docx", "adeyemi-t"), ("Barlow, R - EHC Plan.pdf", "barlow-r"), ("OKAFOR C EHCP Nov 2025.docx", "okafor-c")];

    public static IReadOnlyList<(string Path, byte[] Content)> Plans { get; } = [.. SampleFolder.Plans.Where(plan => Pairs.Any(pair => pair.Plan == plan.Path))];

    public static IReadOnlyList<(string Plan, string Path, byte[] Content)> Reports { get; } =
    [
        .. Pairs.SelectMany(pair => Directory.EnumerateFiles(RepositoryFile.Path("tests", "samples", "advice", "reports", pair.Folder)).Order(StringComparer.Ordinal)
            .Select(file => (pair.Plan, "advice/" + pair.Folder + "/" + Path.GetFileName(file), File.ReadAllBytes(file)))),
    ];

    public static Audit.Runs.RunManifest Manifest(string run = "samples") => SampleFolder.Manifest(run) with { Cohort = Audit.Runs.CohortRule.None };

    public static async Task UploadAsync(this TestPipeline pipeline, Audit.Runs.RunManifest manifest, IEnumerable<(string Plan, string Path, byte[] Content)> reports)
    {
        foreach (var (plan, path, content) in reports)
        {
            await pipeline.Get<UploadIntake>().AdviceAsync(manifest, plan, path, content, default);
        }
    }
}
