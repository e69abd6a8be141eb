using EhcpPipeline.LocalHost.Binding;
using EhcpPipeline.LocalHost.Discovery;
using EhcpPipeline.LocalHost.Running;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace EhcpPipeline.LocalHost.Timers;

/// <summary>
/// Runs a timer function on its schedule (six NCRONTAB fields, UTC), one run at a time. With a monitor, which needs an interval of a minute or more,
/// a run missed while no host was up happens at start and says so. A timer is for one host: unlike Azure's there is no lock between hosts.
/// </summary>
internal sealed partial class TimerListener(LocalFunction function, FunctionInvoker invoker, TimerMonitor monitor, TimeProvider clock, IProgress<InvocationEnded>? progress, ILogger logger)
{
    /// <summary>Timers cannot be set for longer at once.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly TimerFunctionTrigger _trigger = (TimerFunctionTrigger)function.Trigger;
    private readonly CrontabSchedule _schedule = Parse(function);

    internal static CrontabSchedule Parse(LocalFunction function) =>
        CrontabSchedule.TryParse(((TimerFunctionTrigger)function.Trigger).Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true })
        ?? throw new InvalidOperationException($"The schedule of {function.Name} is not of six NCRONTAB fields.");

    internal async Task RunAsync(CancellationToken stopping)
    {
        var monitored = _trigger.UseMonitor && Interval() >= TimeSpan.FromMinutes(1);
        var status = monitored ? await monitor.ReadAsync(function.Name, stopping).ConfigureAwait(false) : null;
        var pastDue = status is not null && status.Next != default && status.Next < Now;
        if (_trigger.RunOnStartup || pastDue)
        {
            status = await InvokeAsync(status, pastDue, stopping).ConfigureAwait(false);
            await RememberAsync(monitored, status, stopping).ConfigureAwait(false);
        }

        while (true)
        {
            var due = _schedule.GetNextOccurrence(Now);
            await RememberAsync(monitored && status is null, status = new ScheduleStatus { Last = status?.Last ?? default, Next = due, LastUpdated = Now }, stopping).ConfigureAwait(false);
            while (due > Now)
            {
                var left = due - Now;
                await Task.Delay(left < LongestWait ? left : LongestWait, clock, stopping).ConfigureAwait(false);
            }

            status = await InvokeAsync(status, pastDue: false, stopping).ConfigureAwait(false);
            await RememberAsync(monitored, status, stopping).ConfigureAwait(false);
        }
    }

    /// <summary>One run now. A failed run is logged and told; the schedule goes on.</summary>
    internal async Task<ScheduleStatus> InvokeAsync(ScheduleStatus? status, bool pastDue, CancellationToken stopping)
    {
        var started = clock.GetTimestamp();
        var begun = Now;
        Exception? error = null;
        try
        {
            var info = new TimerInfo { ScheduleStatus = status, IsPastDue = pastDue };
            await invoker.InvokeAsync(function, new TriggerData(info, TriggerData.NewMetadata()), stopping).ConfigureAwait(false);
        }
        catch (Exception caught) when (!(caught is OperationCanceledException && stopping.IsCancellationRequested))
        {
            error = caught;
            TimerFailed(function.Name, caught.GetType().Name, caught.StackTrace ?? string.Empty);
        }

        progress?.Report(new InvocationEnded(function.Name, error is null ? InvocationOutcome.Succeeded : InvocationOutcome.Failed, 1, clock.GetElapsedTime(started), error));
        return new ScheduleStatus { Last = begun, Next = _schedule.GetNextOccurrence(Now), LastUpdated = Now };
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task RememberAsync(bool remember, ScheduleStatus status, CancellationToken cancel) =>
        remember ? monitor.WriteAsync(function.Name, status, cancel) : Task.CompletedTask;

    private TimeSpan Interval()
    {
        var first = _schedule.GetNextOccurrence(Now);
        return _schedule.GetNextOccurrence(first) - first;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The timer function {Function} failed ({Error}) {Stack}")]
    private partial void TimerFailed(string function, string error, string stack);
}
