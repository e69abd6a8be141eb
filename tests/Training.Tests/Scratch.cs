namespace EhcpPipeline.Ml.Training.Tests;

/// <summary>A corpus folder of a few files, gone after the test.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corpus-");

    public string Path => _folder.FullName;

    public Scratch Put(string name, params string[] lines)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, string.Join('\n', lines) + "\n");
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
