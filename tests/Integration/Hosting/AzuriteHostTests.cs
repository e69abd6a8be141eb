using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using EhcpPipeline.Integration.Tests.Azurite;
using EhcpPipeline.LocalHost;
using EhcpPipeline.LocalHost.Blobs;
using EhcpPipeline.LocalHost.Settings;
using EhcpPipeline.Storage.Testing;
using EhcpPipeline.Storage.Testing.Faults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Integration.Tests.Hosting;

/// <summary>The local host on a storage account, where time is real and the queues are the service's.</summary>
public sealed class AzuriteHostTests(AzuriteStorage storage) : IClassFixture<AzuriteStorage>
{
    private readonly Sightings _sightings = new();
    private readonly Dictionary<string, string?> _names = new()
    {
        ["Container"] = StorageUnderTest.FreshName("host"),
        ["First"] = StorageUnderTest.FreshName("first"),
        ["Second"] = StorageUnderTest.FreshName("second"),
    };

    private readonly LocalHostOptions _options = new()
    {
        HostId = StorageUnderTest.FreshName("id"),
        RunTimersWhenIdle = false,
        Settings = new HostSettings { BatchSize = 8, NewBatchThreshold = 4, MaxDequeueCount = 3, MaxPollingInterval = TimeSpan.FromMilliseconds(200) },
    };

    [Fact]
    public async Task Blobs_run_through_a_chain_of_functions_once_each()
    {
        for (var i = 0; i < 25; i++)
        {
            await WriteAsync($"r/plan {i:D2} é.docx", "content");
        }

        await RunAsync();
        await RunAsync();

        _sightings.All.Count(seen => seen.StartsWith("take", StringComparison.Ordinal)).ShouldBe(25);
        _sightings.All.Count(seen => seen.StartsWith("first", StringComparison.Ordinal)).ShouldBe(50);
        _sightings.All.Count(seen => seen.StartsWith("second", StringComparison.Ordinal)).ShouldBe(25);
        _sightings.All.ShouldContain("take r plan 07 é.docx content");
    }

    [Fact]
    public async Task Pushed_events_reach_the_function_each_time_they_come()
    {
        _options.BlobFeed = BlobFeedKind.Webhook;
        await WriteAsync("r/a", "as it is");
        using var host = Start();
        var feed = host.Feed.ShouldBeOfType<WebhookBlobFeed>();
        var delivery = JsonSerializer.Serialize(new[] { Created("r/a"), Created("r/gone"), Created("r/a") });

        (await feed.AcceptAsync("Host.Functions.Take", delivery, CancellationToken.None)).Status.ShouldBe(202);
        await IdleAsync(host);

        _sightings.All.Where(seen => seen.StartsWith("take", StringComparison.Ordinal)).ShouldBe(["take r a as it is", "take r a as it is"]);
    }

    [Fact]
    public async Task A_message_that_fails_is_tried_again_and_ends_on_the_poison_queue()
    {
        _sightings.Then = (seen, _) => seen.StartsWith("first", StringComparison.Ordinal) ? throw new InvalidOperationException() : Task.CompletedTask;
        await SendAsync("""{"name":"n","number":1}""");
        await RunAsync();

        _sightings.All.ShouldBe(["first n 1 1", "first n 1 2", "first n 1 3", """poisoned {"name":"n","number":1}"""]);
    }

    [Fact]
    public async Task A_message_of_somebody_else_that_is_not_base64_is_poison_and_stops_no_other()
    {
        var raw = new QueueClient(storage.ConnectionString, _names["First"]);
        await raw.CreateAsync();
        await raw.SendMessageAsync("{ not base64 }");
        await SendAsync("""{"name":"n","number":2}""");
        await RunAsync();

        _sightings.All.Order(StringComparer.Ordinal).ShouldBe(["first n 2 1", "poisoned { not base64 }"]);
    }

    [Fact]
    public async Task A_delayed_message_is_waited_for()
    {
        await storage.Queues.SendAsync(_names["First"]!, """{"name":"n","number":2}""", TimeSpan.FromSeconds(2), CancellationToken.None);
        await RunAsync();

        _sightings.All.ShouldBe(["first n 2 1"]);
    }

    [Fact]
    public async Task A_host_that_is_stopped_gives_its_message_back_and_the_next_takes_it()
    {
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        _sightings.Then = async (_, cancel) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancel);
        };
        await SendAsync("""{"name":"n","number":2}""");
        using (var host = Start())
        {
            var serving = host.RunAsync(stop.Token);
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await stop.CancelAsync();
            await serving.WaitAsync(TimeSpan.FromSeconds(30));
        }

        _sightings.Then = (_, _) => Task.CompletedTask;
        await RunAsync();

        _sightings.All.ShouldBe(["first n 2 1", "first n 2 2"]);
    }

    private object Created(string name) =>
        new { eventType = "Microsoft.Storage.BlobCreated", subject = string.Create(CultureInfo.InvariantCulture, $"/blobServices/default/containers/{_names["Container"]}/blobs/{name}") };

    private Task<string> WriteAsync(string name, string content) => storage.Blobs.WriteAsync(_names["Container"]!, name, Encoding.UTF8.GetBytes(content), CancellationToken.None);

    private Task SendAsync(string body) => storage.Queues.SendAsync(_names["First"]!, body, TimeSpan.Zero, CancellationToken.None);

    private async Task RunAsync()
    {
        using var host = Start();
        await IdleAsync(host);
    }

    private static async Task IdleAsync(LocalHostRunner host)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await host.RunUntilIdleAsync(limit.Token);
    }

    private LocalHostRunner Start()
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(_names).Build())
            .AddSingleton(_sightings)
            .AddFaults(FaultPlan.None(), storage.Blobs, storage.Queues, storage.Tables)
            .BuildServiceProvider();
        return new LocalHostRunner(services, typeof(WorkFunctions).Assembly, _options);
    }
}
