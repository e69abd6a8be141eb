using EhcpPipeline.Cli.Output;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Cli.Uploading;

/// <summary>Waits until every upload of a run has ended and its summary is written, looking every other second.</summary>
internal sealed class RunWait(ITableStore tables, ProgressBar progress)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly int LooksBeforeHint = 60;

    public async Task<RunResult> UntilDoneAsync(string run, CancellationToken cancel)
    {
        var (still, last) = (0, -1);
        while (true)
        {
            var result = await RunResult.ReadAsync(tables, run, cancel);
            var ended = result.Uploads.Count(upload => upload.Status is "assessed" or "failed" or "excluded");
            progress.Assessed(ended, result.Uploads.Count);
            if (result.Uploads.Count > 0 && ended == result.Uploads.Count && await SummarisedAsync(run, ended, cancel))
            {
                progress.Clear();
                return result;
            }

            still = ended == last ? still + 1 : 0;
            last = ended;
            if (still == LooksBeforeHint)
            {
                Console.Error.WriteLine("\nehcp: nothing has moved for two minutes. Is anything hosting the functions (ehcp serve, or the app on Azure)? ehcp status says what waits.");
            }

            await Task.Delay(Look, cancel);
        }
    }

    private async Task<bool> SummarisedAsync(string run, int ended, CancellationToken cancel)
    {
        var row = await tables.GetAsync(WorkingTables.Runs.Name, RunDirectory.Partition, run, cancel);
        return row is not null && !new RowReader(row).Boolean("pending") && new RowReader(row).Integer("uploads") == ended;
    }
}
