namespace EhcpPipeline.Cli.Tests.Running;

/// <summary>A folder of a test's own, removed afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ehcp cli ").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A copy of a folder with all that is in it.</summary>
    public string CopyOf(string folder, string name)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(this[name], System.IO.Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
