namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Finds the repository's sample plans from the folder the tests run in.</summary>
internal static class Samples
{
    private static readonly string Folder = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = System.IO.Path.Combine(folder.FullName, "tests", "samples");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("tests/samples was not found above the folder the tests run in.");
    }
}
