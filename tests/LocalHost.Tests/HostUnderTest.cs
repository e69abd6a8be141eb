using System.Collections.Concurrent;
using System.Text;
using EhcpPipeline.LocalHost.Settings;
using EhcpPipeline.LocalHost.Tests.Functions;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;
using EhcpPipeline.Storage.Testing.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.LocalHost.Tests;

/// <summary>The sample functions on a store in memory and a skipping clock. One store may see several hosts, one after another.</summary>
public sealed class HostUnderTest : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly ConcurrentQueue<InvocationEnded> _ended = new();

    public HostUnderTest()
    {
        Clock = new SkippingClock(TimeProvider.System);
        Store = EmbeddedStore.OpenInMemory(Clock);
        Options = new LocalHostOptions
        {
            Settings = new HostSettings { BatchSize = 8, NewBatchThreshold = 4, VisibilityTimeout = TimeSpan.FromSeconds(30), PoisonBlobThreshold = 3 },
            RunTimersWhenIdle = false,
            Progress = new Progress(_ended),
        };
    }

    public SkippingClock Clock { get; }

    public EmbeddedStore Store { get; }

    public Recorder Recorder { get; } = new();

    public LocalHostOptions Options { get; }

    public IReadOnlyList<InvocationEnded> Ended => [.. _ended];

    public LocalHostRunner Start(FaultPlan? plan = null, IWorkQueues? queues = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Recorder)
            .AddScoped<PerInvocation>()
            .AddFaults(plan ?? FaultPlan.None(), Store.Blobs, queues ?? Store.Queues, Store.Tables);
        return new LocalHostRunner(services.BuildServiceProvider(), typeof(SampleFunctions).Assembly, Options);
    }

    public async Task RunAsync(FaultPlan? plan = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var host = Start(plan);
        await host.RunUntilIdleAsync(limit.Token);
    }

    public Task SendAsync(string queue, string body, TimeSpan delay = default) => Store.Queues.SendAsync(queue, body, delay, None);

    public Task<string> WriteAsync(string container, string name, string content) => Store.Blobs.WriteAsync(container, name, Encoding.UTF8.GetBytes(content), None);

    public Task<int> CountAsync(string queue) => Store.Queues.CountAsync(queue, None);

    public void Dispose() => Store.Dispose();

    private sealed class Progress(ConcurrentQueue<InvocationEnded> ended) : IProgress<InvocationEnded>
    {
        public void Report(InvocationEnded value) => ended.Enqueue(value);
    }
}
