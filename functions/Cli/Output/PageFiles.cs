using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Cli.Output;

/// <summary>Copies a run's pages out of the store, so that <c>report/index.html</c> opens in a browser with its links working.</summary>
internal sealed class PageFiles(IBlobStore blobs)
{
    public async Task WriteAsync(string run, DirectoryInfo folder, CancellationToken cancel)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in blobs.ListAsync(Containers.Pages, run + "/", cancel))
        {
            if (await blobs.ReadAsync(Containers.Pages, page.Name, cancel) is { } stored)
            {
                var path = Path.Combine(folder.FullName, page.Name[(run.Length + 1)..]);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, stored.Content, cancel);
                written.Add(Path.GetFullPath(path));
            }
        }

        // Pages of plans that no longer count (an opt-out, a superseded plan) must not stay behind from an earlier run.
        foreach (var old in folder.EnumerateFiles("*.html", SearchOption.AllDirectories).Where(file => !written.Contains(file.FullName)))
        {
            old.Delete();
        }
    }
}
