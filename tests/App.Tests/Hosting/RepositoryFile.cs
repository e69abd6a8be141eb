namespace EhcpPipeline.Functions.Tests.Hosting;

/// <summary>Finds files of the checkout that the tests run in.</summary>
internal static class RepositoryFile
{
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "EhcpPipeline.sln")))
            {
                return System.IO.Path.Combine([folder.FullName, .. parts]);
            }
        }

        throw new DirectoryNotFoundException("EhcpPipeline.sln was not found above the test assembly.");
    }
}
