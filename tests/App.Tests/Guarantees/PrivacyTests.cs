using System.Collections.Concurrent;
using System.Text;
using EhcpPipeline.Functions.Tests.Hosting;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EhcpPipeline.Functions.Tests.Guarantees;

/// <summary>No plan text, child's name or file name in logs, queue messages or any table but files and quotes.</summary>
public class PrivacyTests
{
    [Fact]
    public async Task Names_stand_in_the_table_of_files_alone()
    {
        var spoken = new ConcurrentQueue<string>();
        await using var pipeline = new TestPipeline(services =>
        {
            services.AddSingleton<ILoggerProvider>(new Recorder(spoken));
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
            var inner = services.Last(service => service.ServiceType == typeof(IWorkQueues));
            services.Remove(inner);
            services.AddSingleton<IWorkQueues>(provider => new Overheard((IWorkQueues)inner.ImplementationFactory!(provider), spoken));
        });
        await pipeline.AuditAsync(SampleFolder.Manifest(), SampleFolder.Plans, SampleFolder.Cohort);

        var said = string.Join('\n', spoken);
        said.Length.ShouldBeGreaterThan(1_000);
        var rows = new StringBuilder();
        foreach (var table in TableCatalog.All.Where(table => table != FactTables.Files && table != FactTables.Quotes))
        {
            foreach (var row in await pipeline.RowsAsync(table))
            {
                rows.Append(row.PartitionKey).Append(' ').Append(row.RowKey).Append(' ').AppendJoin(' ', row.Values.Values.OfType<string>()).Append('\n');
            }
        }

        foreach (var name in SampleFolder.Plans.Select(plan => Path.GetFileNameWithoutExtension(plan.Path)))
        {
            said.ShouldNotContain(name, Case.Insensitive);
            rows.ToString().ShouldNotContain(name, Case.Insensitive);
            said.ShouldNotContain(name.Split(' ', ',', '_')[0], Case.Insensitive);
            rows.ToString().ShouldNotContain(name.Split(' ', ',', '_')[0] + " ", Case.Insensitive);
        }
    }

    private sealed class Recorder(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);
    }

    private sealed class Overheard(IWorkQueues inner, ConcurrentQueue<string> lines) : IWorkQueues
    {
        public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancel)
        {
            lines.Enqueue(queue + " " + body);
            return inner.SendAsync(queue, body, delay, cancel);
        }

        public Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(string queue, int most, TimeSpan lease, CancellationToken cancel) => inner.ReceiveAsync(queue, most, lease, cancel);

        public Task<LeasedMessage?> RenewAsync(string queue, LeasedMessage message, TimeSpan lease, CancellationToken cancel) => inner.RenewAsync(queue, message, lease, cancel);

        public Task<bool> DeleteAsync(string queue, LeasedMessage message, CancellationToken cancel) => inner.DeleteAsync(queue, message, cancel);

        public Task<int> CountAsync(string queue, CancellationToken cancel) => inner.CountAsync(queue, cancel);
    }
}
