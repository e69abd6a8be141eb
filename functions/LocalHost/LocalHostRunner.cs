using System.Reflection;
using EhcpPipeline.LocalHost.Binding;
using EhcpPipeline.LocalHost.Blobs;
using EhcpPipeline.LocalHost.Discovery;
using EhcpPipeline.LocalHost.Idle;
using EhcpPipeline.LocalHost.Outputs;
using EhcpPipeline.LocalHost.Queues;
using EhcpPipeline.LocalHost.Running;
using EhcpPipeline.LocalHost.Serving;
using EhcpPipeline.LocalHost.Timers;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EhcpPipeline.LocalHost;

/// <summary>
/// Runs the functions of an assembly without the Azure Functions host, over the three storage ports: until there is nothing left to do
/// (<see cref="RunUntilIdleAsync"/>) or until it is stopped (<see cref="RunAsync"/>). Triggers, bindings, retries, leases and poison queues behave as on
/// the real host (docs/local-host.md says how, and where not). Killed at any moment, it leaves every message to be taken up again.
/// </summary>
public sealed class LocalHostRunner : IDisposable
{
    private readonly LocalHostOptions _options;
    private readonly IReadOnlyList<LocalFunction> _functions;
    private readonly IBlobStore _blobs;
    private readonly IWorkQueues _queues;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly FunctionInvoker _invoker;
    private readonly BlobEvents _blobEvents;
    private readonly IReadOnlyList<TimerListener> _timers;
    private readonly Pulse _wake = new();

    /// <summary>
    /// Finds the functions and checks them. Throws <see cref="InvalidOperationException"/> for what the real host would refuse at start-up, too.
    /// <paramref name="services"/> has the three ports; a clock, configuration and logging are taken if they are there.
    /// </summary>
    public LocalHostRunner(IServiceProvider services, Assembly functions, LocalHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(functions);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallelism, 1);
        _options = options;
        _blobs = services.GetRequiredService<IBlobStore>();
        _queues = services.GetRequiredService<IWorkQueues>();
        _clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        _logger = (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger("EhcpPipeline.LocalHost");
        var settings = new SettingNames(services.GetService<IConfiguration>());
        _functions = FunctionCatalogue.Find(functions, settings);
        _invoker = new FunctionInvoker(services, new ParameterBinder(_blobs, settings), new OutputWriter(_blobs, _queues), options.Parallelism, options.Settings.FunctionTimeout);
        _blobEvents = new BlobEvents(_functions, _blobs, _queues, _invoker, options.HostId);
        var monitor = new TimerMonitor(_blobs, options.HostId);
        _timers = [.. _functions.Where(function => function.Trigger is TimerFunctionTrigger)
            .Select(function => new TimerListener(function, _invoker, monitor, _clock, options.Progress, _logger))];
        Feed = options.BlobFeed == BlobFeedKind.Webhook
            ? new WebhookBlobFeed(_blobEvents, _wake.Beat)
            : new PollingBlobFeed(_blobEvents, _blobs, new BlobReceipts(services.GetRequiredService<ITableStore>()), options, _clock);
    }

    /// <summary>The names of the functions found, in order.</summary>
    public IReadOnlyList<string> FunctionNames => [.. _functions.Select(function => function.Name)];

    /// <summary>Where blob events come from; a <see cref="WebhookBlobFeed"/> if the options say so.</summary>
    public IBlobEventFeed Feed { get; }

    /// <summary>
    /// Runs until there is nothing left to do: no blob event that is new, no message but those put out of the way. On a <see cref="SkippingClock"/> no delay is waited for.
    /// An error of the store ends the run and is thrown; what was under way is taken up by the next run. A storage account counts messages it does not show,
    /// so there a message that was put out of the way keeps the run from ending: give it a time limit.
    /// </summary>
    public async Task RunUntilIdleAsync(CancellationToken cancel)
    {
        var activity = new Activity();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var work = Works();
        var listeners = Listen(work, activity, faultsAreFatal: true, stop.Token);
        var watch = new IdleWatch(activity, _wake, Feed, _queues, [.. work.Select(each => each.Queue)], _clock);
        var idle = UntilIdleAsync(watch, activity, stop.Token);
        await Task.WhenAny([idle, .. listeners]).ConfigureAwait(false);
        await StopAsync(stop, [.. listeners, idle]).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Runs until <paramref name="stopping"/> is cancelled, then stops in order. Errors of the store are logged and tried again.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var tasks = new List<Task>(Listen(Works(), new Activity(), faultsAreFatal: false, stop.Token)) { AgainAsync(Feed.RunAsync, stop.Token) };
        tasks.AddRange(_timers.Select(timer => AgainAsync(timer.RunAsync, stop.Token)));
        if (_options.Endpoint is { } endpoint)
        {
            tasks.Add(new HttpEndpoint(endpoint, Feed, InvokeAsync, _logger).RunAsync(stop.Token));
        }

        await Task.WhenAny([Task.Delay(Timeout.InfiniteTimeSpan, stop.Token), .. tasks]).ConfigureAwait(false);
        await StopAsync(stop, tasks).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs one function by hand, as <c>POST /admin/functions/{name}</c> does: a queue function on a message's text, a blob function on "container/name",
    /// a timer function on nothing. False if there is no such function, or no such blob. What the function throws is thrown.
    /// </summary>
    public async Task<bool> InvokeAsync(string function, string? input, CancellationToken cancel)
    {
        if (_functions.FirstOrDefault(each => string.Equals(each.Name, function, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return false;
        }

        if (found.Trigger is not BlobFunctionTrigger)
        {
            object? value = found.Trigger is TimerFunctionTrigger ? new Microsoft.Azure.Functions.Worker.TimerInfo() : input ?? string.Empty;
            await _invoker.InvokeAsync(found, new TriggerData(value, TriggerData.NewMetadata()), cancel).ConfigureAwait(false);
            return true;
        }

        var slash = input?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash <= 0 || await _blobs.InfoAsync(input![..slash], input[(slash + 1)..], cancel).ConfigureAwait(false) is null)
        {
            return false;
        }

        await _blobEvents.RunAsync(found, input[..slash], input[(slash + 1)..], cancel).ConfigureAwait(false);
        return true;
    }

    public void Dispose()
    {
        _invoker.Dispose();
        (Feed as IDisposable)?.Dispose();
    }

    private async Task UntilIdleAsync(IdleWatch watch, Activity activity, CancellationToken cancel)
    {
        await watch.WaitAsync(cancel).ConfigureAwait(false);
        for (var begun = -1L; _options.RunTimersWhenIdle && _timers.Count > 0 && activity.Begun != begun;)
        {
            begun = activity.Begun;
            foreach (var timer in _timers)
            {
                await timer.InvokeAsync(status: null, pastDue: false, cancel).ConfigureAwait(false);
            }

            await watch.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    private List<QueueWork> Works()
    {
        var works = _functions.Where(function => function.Trigger is QueueFunctionTrigger).Select(QueueFunctionWork.Of(_invoker, _options.Settings)).ToList();
        if (_blobEvents.Functions.Any())
        {
            works.Add(_blobEvents.Work(_options.Settings));
        }

        return works;
    }

    private List<Task> Listen(List<QueueWork> works, Activity activity, bool faultsAreFatal, CancellationToken stopping)
    {
        var processor = new MessageProcessor(_queues, _clock, _options.Progress, _logger) { SetAsideHopeless = faultsAreFatal };
        var tasks = works
            .Select(work => new QueueListener(work, _queues, processor, activity, _wake, _options.Settings.MaxPollingInterval, faultsAreFatal, _logger))
            .Select(listener => Task.Run(() => listener.RunAsync(stopping), CancellationToken.None))
            .ToList();
        if (_queues is IQueueHorizon horizon)
        {
            tasks.Add(BeatAsync(horizon, stopping));
        }

        return tasks;
    }

    /// <summary>A store in this process says when a message came; nobody then waits for the next look.</summary>
    private async Task BeatAsync(IQueueHorizon horizon, CancellationToken stopping)
    {
        for (var seen = -1L; ;)
        {
            seen = await horizon.WaitForChangeAsync(seen, stopping).ConfigureAwait(false);
            _wake.Beat();
        }
    }

    private async Task AgainAsync(Func<CancellationToken, Task> run, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await run(stopping).ConfigureAwait(false);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                HostLog.FeedFailed(_logger, error.GetType().Name);
                await Task.Delay(_options.Settings.MaxPollingInterval, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Nobody takes up anything new; what is under way gets its time; the first error, other than of being stopped, is thrown.</summary>
    private async Task StopAsync(CancellationTokenSource stop, IReadOnlyCollection<Task> tasks)
    {
        await stop.CancelAsync().ConfigureAwait(false);
        try
        {
            await Task.WhenAll(tasks).WaitAsync(_options.StopWithin).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Being stopped is no error.
        }
        catch (TimeoutException) when (tasks.Any(task => !task.IsCompleted))
        {
            HostLog.LeftToLeases(_logger);
        }
    }
}
