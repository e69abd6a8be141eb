namespace EhcpPipeline.Oracles.Tests.Documents;

/// <summary>Where documents for comparison lie: the sample plans, and a larger collection where the environment variable EHCP_CORPUS names its folder.</summary>
internal static class Samples
{
    public static string Root { get; } = Find();

    public static string Hostile(string name) => Path.Combine(Root, "hostile", name);

    public static IReadOnlyList<string> Files(string pattern)
    {
        var corpus = Environment.GetEnvironmentVariable("EHCP_CORPUS");
        var files = Directory.EnumerateFiles(Path.Combine(Root, "plans"), pattern, SearchOption.AllDirectories);
        if (!string.IsNullOrEmpty(corpus))
        {
            files = files.Concat(Directory.EnumerateFiles(corpus, pattern, SearchOption.AllDirectories));
        }

        return [.. files.Order(StringComparer.Ordinal)];
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "tests", "samples");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("The folder tests/samples was not found above the test's own folder.");
    }
}
