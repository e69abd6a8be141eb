using EhcpPipeline.Storage.Testing.Faults;

namespace EhcpPipeline.LocalHost.Tests.Queues;

public sealed class RetryTests : IDisposable
{
    private readonly HostUnderTest _host = new();

    [Fact]
    public async Task A_failed_message_waits_for_the_visibility_timeout_and_is_tried_again()
    {
        var times = new List<DateTimeOffset>();
        _host.Recorder.Then = (_, _) =>
        {
            times.Add(_host.Clock.GetUtcNow());
            return times.Count < 3 ? throw new InvalidOperationException() : Task.CompletedTask;
        };
        await _host.SendAsync("text", "t");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["text t 1", "text t 2", "text t 3"]);
        (times[1] - times[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
        (times[2] - times[1]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task After_its_last_try_a_message_is_on_the_poison_queue_and_its_function_runs()
    {
        _host.Recorder.Then = (what, _) => what.StartsWith("text", StringComparison.Ordinal) ? throw new InvalidOperationException() : Task.CompletedTask;
        await _host.SendAsync("text", "t");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["text t 1", "text t 2", "text t 3", "text t 4", "text t 5", "poison t"]);
        (await _host.CountAsync("text") + await _host.CountAsync("text-poison")).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_over_its_tries_goes_to_the_poison_queue_without_being_run()
    {
        await _host.SendAsync("text", "t");
        for (var i = 0; i < 5; i++)
        {
            var message = (await _host.Store.Queues.ReceiveAsync("text", 1, TimeSpan.FromMinutes(10), CancellationToken.None)).ShouldHaveSingleItem();
            await _host.Store.Queues.RenewAsync("text", message, TimeSpan.Zero, CancellationToken.None);
        }

        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["poison t"]);
    }

    [Fact]
    public async Task A_poison_function_that_fails_ends_the_run_and_leaves_its_message()
    {
        _host.Recorder.Then = (_, _) => throw new InvalidOperationException();
        await _host.SendAsync("text-poison", "t");
        await _host.RunAsync();

        _host.Recorder.Seen.Count.ShouldBe(5);
        (await _host.CountAsync("text-poison")).ShouldBe(1);
        (await _host.CountAsync("text-poison-poison")).ShouldBe(0);
    }

    [Fact]
    public async Task A_delayed_message_runs_in_a_moment_of_real_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await _host.SendAsync("text", "later", TimeSpan.FromHours(1));
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["text later 1"]);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Functions_run_side_by_side_but_no_more_than_the_parallelism()
    {
        _host.Options.Parallelism = 3;
        _host.Recorder.Then = async (_, cancel) => await Task.Delay(5, cancel);
        for (var i = 0; i < 40; i++)
        {
            await _host.SendAsync("text", "t" + i);
        }

        await _host.RunAsync();

        _host.Recorder.Seen.Count.ShouldBe(40);
        _host.Recorder.MostTogether.ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task A_function_over_its_time_is_cancelled_and_has_failed()
    {
        _host.Options.Settings = _host.Options.Settings with { FunctionTimeout = TimeSpan.FromMilliseconds(20), MaxDequeueCount = 2 };
        _host.Recorder.Then = (what, cancel) => what.StartsWith("text", StringComparison.Ordinal) ? Task.Delay(Timeout.Infinite, cancel) : Task.CompletedTask;
        await _host.SendAsync("text", "t");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["text t 1", "text t 2", "poison t"]);
    }

    [Fact]
    public async Task A_message_that_the_store_leased_as_the_host_stopped_is_given_back_at_once()
    {
        using var stop = new CancellationTokenSource();
        var queues = new HeldQueues(_host.Store.Queues, "text");
        _host.Recorder.Then = (_, cancel) => Task.Delay(Timeout.Infinite, cancel);
        await _host.SendAsync("text", "t");
        using (var host = _host.Start(queues: queues))
        {
            var running = host.RunAsync(stop.Token);
            await queues.Leased.WaitAsync(TimeSpan.FromSeconds(20));
            await stop.CancelAsync();
            queues.Release();
            await running.WaitAsync(TimeSpan.FromSeconds(20));
        }

        (await _host.Store.Queues.ReceiveAsync("text", 8, TimeSpan.FromMinutes(1), CancellationToken.None)).ShouldHaveSingleItem().Body.ShouldBe("t");
    }

    [Fact]
    public async Task A_stopped_host_gives_its_messages_back()
    {
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        _host.Recorder.Then = async (_, cancel) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancel);
        };
        await _host.SendAsync("text", "t");
        using (var host = _host.Start())
        {
            var running = host.RunAsync(stop.Token);
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(20));
            await stop.CancelAsync();
            await running.WaitAsync(TimeSpan.FromSeconds(20));
        }

        _host.Ended.ShouldHaveSingleItem().Outcome.ShouldBe(InvocationOutcome.GivenBack);
        _host.Recorder.Then = (_, _) => Task.CompletedTask;
        await _host.RunAsync();
        _host.Recorder.Seen.ShouldBe(["text t 1", "text t 2"]);
    }

    [Fact]
    public async Task A_cancelled_run_until_idle_says_so()
    {
        using var stop = new CancellationTokenSource();
        _host.Recorder.Then = async (_, cancel) =>
        {
            await stop.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        };
        await _host.SendAsync("text", "t");
        using var host = _host.Start();

        await Should.ThrowAsync<OperationCanceledException>(() => host.RunUntilIdleAsync(stop.Token));
        (await _host.CountAsync("text")).ShouldBe(1);
    }

    [Theory]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    [InlineData(Fault.FailBefore)]
    [InlineData(Fault.FailAfter)]
    public async Task A_run_broken_at_any_write_loses_nothing_and_the_next_run_finishes(Fault fault)
    {
        // A chain of two hops, begun by a blob: the run is broken once at each of its writes.
        var calls = await CallsOfAnUndisturbedRunAsync();
        calls.Count.ShouldBe(6);
        for (var call = 1; call <= calls.Count; call++)
        {
            using var host = new HostUnderTest();
            await BeginAsync(host);
            try
            {
                await host.RunAsync(FaultPlan.At(call, fault));
            }
            catch (Exception error) when (error is SimulatedCrashException or SimulatedFaultException)
            {
                error.Message.ShouldEndWith("here.");
            }

            await host.RunAsync();

            string.Join(';', host.Recorder.Seen.Select(seen => seen[..^2]).Distinct().Order(StringComparer.Ordinal)).ShouldBe(
                "blob r a.txt x plans/r/a.t;json p;text p", $"{fault} at {call}: {calls[call - 1]}");
            (await host.CountAsync("json") + await host.CountAsync("text") + await host.CountAsync("text-poison")).ShouldBe(0);
        }

        static async Task BeginAsync(HostUnderTest host)
        {
            await host.WriteAsync("plans", "r/a.txt", "x");
            await host.SendAsync("json", "{\"Plan\":\"p\",\"Number\":1}");
        }

        static async Task<IReadOnlyList<string>> CallsOfAnUndisturbedRunAsync()
        {
            using var host = new HostUnderTest();
            await BeginAsync(host);
            var plan = FaultPlan.None();
            await host.RunAsync(plan);
            return plan.Calls;
        }
    }

    [Theory]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task A_message_on_its_way_to_the_poison_queue_is_not_lost_by_a_kill_at_any_write(Fault fault)
    {
        // Two tries, each with its renewal or its move, then the poison function's delete.
        for (var call = 1; call <= 4; call++)
        {
            using var host = new HostUnderTest();
            host.Options.Settings = host.Options.Settings with { MaxDequeueCount = 2 };
            host.Recorder.Then = (what, _) => what.StartsWith("text", StringComparison.Ordinal) ? throw new InvalidOperationException() : Task.CompletedTask;
            await host.SendAsync("text", "t");
            var plan = FaultPlan.At(call, fault);
            await Should.ThrowAsync<SimulatedCrashException>(() => host.RunAsync(plan));

            await host.RunAsync();

            plan.Crashed.ShouldBeTrue();
            host.Recorder.Seen.ShouldContain("poison t");
            (await host.CountAsync("text") + await host.CountAsync("text-poison")).ShouldBe(0);
        }
    }

    public void Dispose() => _host.Dispose();
}
