using System.Text.Json;
using EhcpPipeline.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.LocalHost.Timers;

/// <summary>Remembers a timer's schedule between runs of the host, as a blob where the Functions host keeps it, so that a run that was missed is known.</summary>
internal sealed class TimerMonitor(IBlobStore blobs, string hostId)
{
    private const string Container = "azure-webjobs-hosts";

    internal async Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancel)
    {
        if (await blobs.ReadAsync(Container, Name(function), cancel).ConfigureAwait(false) is not { } blob)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ScheduleStatus>(blob.Content.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancel) =>
        blobs.WriteAsync(Container, Name(function), JsonSerializer.SerializeToUtf8Bytes(status), cancel);

    private string Name(string function) => $"timers/{hostId}/Host.Functions.{function}/status";
}
