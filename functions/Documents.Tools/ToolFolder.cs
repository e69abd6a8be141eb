namespace EhcpPipeline.Documents.Tools;

/// <summary>A folder for one run of a program, readable by this user alone and deleted with everything in it afterwards: it holds a child's plan.</summary>
internal sealed class ToolFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ehcp-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A program that was just ended may hold a file open a moment longer; one more try, then the system's own cleaning of temporary files.
            Thread.Yield();
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException)
            {
            }
        }
    }
}
