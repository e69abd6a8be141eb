using System.Text;
using EhcpPipeline.LocalHost.Tests.Functions;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Testing;
using EhcpPipeline.Storage.Testing.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.LocalHost.Tests.Timers;

public sealed class TimerTests : IDisposable
{
    private const string Status = "timers/ehcp/Host.Functions.Timer/status";

    private readonly HostUnderTest _host = new();

    [Fact]
    public async Task A_run_until_idle_ends_with_each_timer_once_and_with_the_work_it_makes()
    {
        _host.Options.RunTimersWhenIdle = true;
        var sent = 0;
        _host.Recorder.Then = (what, _) => what == "timer" && sent++ == 0 ? _host.SendAsync("text", "mended") : Task.CompletedTask;
        await _host.SendAsync("text", "first");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["text first 1", "timer", "text mended 1", "timer"]);
    }

    [Fact]
    public async Task A_timer_runs_when_it_is_due_and_remembers_its_schedule()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 1, 5, 9, 1, 0, TimeSpan.Zero));
        await ServeAsync(clock, async store =>
        {
            await Eventually.TrueAsync(() => clock.Timers > 0 && store.Blobs.InfoAsync("azure-webjobs-hosts", Status, CancellationToken.None).Result is not null);
            _host.Recorder.Seen.ShouldBeEmpty();
            clock.Advance(TimeSpan.FromMinutes(14));
            await Eventually.TrueAsync(() => _host.Recorder.Seen.Count == 1);
        });

        _host.Recorder.Seen.ShouldBe(["timer"]);
    }

    [Fact]
    public async Task A_timer_missed_while_no_host_was_up_runs_at_start_and_says_so()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 1, 5, 9, 1, 0, TimeSpan.Zero));
        await ServeAsync(clock, _ => Eventually.TrueAsync(() => _host.Recorder.Seen.Count == 1), "{\"Last\":\"2026-01-04T08:30:00Z\",\"Next\":\"2026-01-04T08:45:00Z\",\"LastUpdated\":\"2026-01-04T08:30:00Z\"}");

        _host.Recorder.Seen.ShouldBe(["timer past due"]);
    }

    [Fact]
    public async Task A_damaged_status_is_as_good_as_none()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 1, 5, 9, 14, 0, TimeSpan.Zero));
        await ServeAsync(clock, async _ =>
        {
            await Eventually.TrueAsync(() => clock.Timers > 0);
            clock.Advance(TimeSpan.FromMinutes(1));
            await Eventually.TrueAsync(() => _host.Recorder.Seen.Count == 1);
        }, "damaged");

        _host.Recorder.Seen.ShouldBe(["timer"]);
    }

    public void Dispose() => _host.Dispose();

    private async Task ServeAsync(ManualClock clock, Func<EmbeddedStore, Task> until, string? status = null)
    {
        using var store = EmbeddedStore.OpenInMemory(clock);
        if (status is not null)
        {
            await store.Blobs.WriteAsync("azure-webjobs-hosts", Status, Encoding.UTF8.GetBytes(status), CancellationToken.None);
        }

        _host.Options.BlobFeed = BlobFeedKind.Webhook;
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(_host.Recorder)
            .AddScoped<PerInvocation>()
            .AddFaults(FaultPlan.None(), store.Blobs, store.Queues, store.Tables)
            .BuildServiceProvider();
        using var host = new LocalHostRunner(services, typeof(SampleFunctions).Assembly, _host.Options);
        using var stop = new CancellationTokenSource();
        var serving = host.RunAsync(stop.Token);
        await until(store);
        await stop.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(20));
    }
}
