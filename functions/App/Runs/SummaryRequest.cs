using EhcpPipeline.Functions.Messages;

namespace EhcpPipeline.Functions.Runs;

/// <summary>
/// Asks for a run's summary at most once until one begins. The message goes out before the flag is set: a crash in between costs one summary too many,
/// never one too few.
/// </summary>
public sealed class SummaryRequest(RunRow row, RunDirectory runs, PipelineQueues queues)
{
    public async Task AskAsync(string run, CancellationToken cancel)
    {
        var current = await runs.RowAsync(run, cancel);
        if (current is not null && current.Values.TryGetValue("pending", out var pending) && pending is true)
        {
            return;
        }

        await queues.SummariseAsync(run, cancel);
        await row.ChangeAsync(run, SetPending, cancel);
    }

    private static Dictionary<string, object>? SetPending(Dictionary<string, object> values)
    {
        if (values.TryGetValue("pending", out var pending) && pending is true)
        {
            return null;
        }

        values["pending"] = true;
        return values;
    }
}
