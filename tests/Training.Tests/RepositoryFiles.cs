namespace EhcpPipeline.Ml.Training.Tests;

/// <summary>Finds the repository's files from the folder the tests run in.</summary>
internal static class RepositoryFiles
{
    public static string Corpus => Path.Combine(Root, "ml", "corpus");

    public static string Model => Path.Combine(Root, "ml", "models", "plan.model");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "ml", "corpus")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }
    }
}
