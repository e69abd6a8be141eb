using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Cli.Output;

/// <summary>Everything a run leaves in a folder: <c>files.csv</c>, <c>tables/*.csv</c>, <c>report/</c>, <c>advice/</c>.</summary>
internal static class RunOutput
{
    public static async Task<RunResult> WriteAsync(ITableStore tables, IBlobStore blobs, string run, DirectoryInfo output, CancellationToken cancel)
    {
        output.Create();
        var result = await RunResult.ReadAsync(tables, run, cancel);
        await new TableFiles(tables).WriteAsync(run, output.CreateSubdirectory("tables"), cancel);
        FilesCsv.Write(result, Path.Combine(output.FullName, "files.csv"));
        await new PageFiles(blobs).WriteAsync(run, output, cancel);
        return result;
    }
}
