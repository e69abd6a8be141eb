using System.Collections.Concurrent;
using EhcpPipeline.LocalHost.Tests.Functions;
using EhcpPipeline.Storage.Testing.Faults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EhcpPipeline.LocalHost.Tests;

public sealed class PrivacyTests : IDisposable
{
    private const string Child = "Bramwell Quillfeather";

    private readonly HostUnderTest _host = new();
    private readonly Lines _lines = new();

    [Fact]
    public async Task Nothing_a_child_could_be_known_by_is_logged_however_a_function_fails()
    {
        _host.Recorder.Then = (what, _) => what.StartsWith("poison", StringComparison.Ordinal) || what.StartsWith("blob poison", StringComparison.Ordinal)
            ? Task.CompletedTask
            : throw new InvalidOperationException("Could not read the plan of " + Child);
        await _host.WriteAsync("plans", $"r/{Child}.docx", Child);
        await _host.SendAsync("text", Child);
        await _host.SendAsync("json", "{\"Plan\":\"" + Child);
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_lines))
            .AddSingleton<TimeProvider>(_host.Clock)
            .AddSingleton(_host.Recorder)
            .AddScoped<PerInvocation>()
            .AddFaults(FaultPlan.None(), _host.Store.Blobs, _host.Store.Queues, _host.Store.Tables)
            .BuildServiceProvider();
        using var host = new LocalHostRunner(services, typeof(SampleFunctions).Assembly, _host.Options);
        await host.RunUntilIdleAsync(CancellationToken.None);

        _lines.All.Count(line => line.Contains("Poisoned", StringComparison.Ordinal)).ShouldBe(3);
        _lines.All.ShouldContain(line => line.StartsWith("Text, attempt 5: Poisoned (InvalidOperationException)", StringComparison.Ordinal));
        _lines.All.ShouldAllBe(line => !line.Contains("Bramwell", StringComparison.OrdinalIgnoreCase) && !line.Contains("Quillfeather", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_receipt_does_not_hold_a_blobs_name()
    {
        await _host.WriteAsync("plans", $"r/{Child}.docx", "x");
        await _host.RunAsync();

        var receipts = await _host.Store.Tables.ScanAsync("localreceipts", CancellationToken.None).ToListAsync();
        var receipt = receipts.ShouldHaveSingleItem();
        (receipt.PartitionKey + receipt.RowKey + string.Join(' ', receipt.Values)).ShouldNotContain("Bramwell");
    }

    public void Dispose()
    {
        _host.Dispose();
        _lines.Dispose();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _all = new();

        public IReadOnlyList<string> All => [.. _all];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _all.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
