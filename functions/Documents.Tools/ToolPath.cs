namespace EhcpPipeline.Documents.Tools;

/// <summary>Finds programs on the search path.</summary>
internal static class ToolPath
{
    /// <summary>Full path of the first of these programs that is installed, or null.</summary>
    public static string? Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
        {
            foreach (var folder in folders)
            {
                var path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
                if (Path.IsPathFullyQualified(folder) && File.Exists(path))
                {
                    return path;
                }
            }
        }

        return null;
    }
}
