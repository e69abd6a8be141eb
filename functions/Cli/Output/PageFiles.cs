using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Cli.Output;

/// <summary>
/// Copies a run's pages out of the store: into <c>report/</c>, so that <c>report/index.html</c> opens in a browser with its links working, and the letters that
/// return reports into <c>advice/</c>.
/// </summary>
internal sealed class PageFiles(IBlobStore blobs)
{
    private const string Notices = "advice/";

    public async Task WriteAsync(string run, DirectoryInfo output, CancellationToken cancel)
    {
        var report = output.CreateSubdirectory("report");
        var written = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in blobs.ListAsync(Containers.Pages, run + "/", cancel))
        {
            if (await blobs.ReadAsync(Containers.Pages, page.Name, cancel) is { } stored)
            {
                var name = page.Name[(run.Length + 1)..];
                var path = name.StartsWith(Notices, StringComparison.Ordinal) ? Path.Combine(output.FullName, Plainly(name)) : Path.Combine(report.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, stored.Content, cancel);
                written.Add(Path.GetFullPath(path));
            }
        }

        // Pages of plans that no longer count (an opt-out, a superseded plan) must not stay behind from an earlier run.
        var advice = new DirectoryInfo(Path.Combine(output.FullName, Notices));
        foreach (var old in report.EnumerateFiles("*.html", SearchOption.AllDirectories).Concat(advice.Exists ? advice.EnumerateFiles("*.html") : []).Where(file => !written.Contains(file.FullName)))
        {
            old.Delete();
        }
    }

    // advice/{plan}~{generation8}~{number}-{role}.html: the generation is of use to the store alone.
    private static string Plainly(string name) => name.Split('~') is [var plan, _, var rest] ? plan + "-" + rest : name;
}
