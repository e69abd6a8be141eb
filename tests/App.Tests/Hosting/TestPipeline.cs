using System.Text;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Functions.Composition;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.LocalHost;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Functions.Tests.Hosting;

/// <summary>The whole pipeline over a store in memory, run until idle on a clock that skips waits.</summary>
internal sealed class TestPipeline : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TestPipeline(Action<IServiceCollection>? change = null, Action<LocalHostOptions>? host = null, bool realTime = false)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        if (!realTime)
        {
            services.AddSkippingClock();
        }

        services.AddInMemoryStorage();
        services.AddPipeline();

        // Without the optional outside programs, so that a test means the same on every machine.
        services.AddSingleton(_ => new DocumentReader());
        services.AddLocalHost(typeof(AssessPlan).Assembly, host);
        change?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public IBlobStore Blobs => _services.GetRequiredService<IBlobStore>();

    public ITableStore Tables => _services.GetRequiredService<ITableStore>();

    public IWorkQueues WorkQueues => _services.GetRequiredService<IWorkQueues>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task OpenAsync(RunManifest manifest) => Blobs.WriteAsync(Containers.Runs, manifest.Run + ".json", RunManifestJson.Write(manifest), default);

    public Task CohortAsync(RunManifest manifest, byte[] cohort) => Blobs.WriteAsync(Containers.Cohorts, manifest.Run + ".csv", cohort, default);

    public async Task UploadAsync(RunManifest manifest, IEnumerable<(string Path, byte[] Content)> files)
    {
        foreach (var (path, content) in files)
        {
            await Get<UploadIntake>().PlanAsync(manifest, path, content, default);
        }
    }

    public Task RunAsync() => Get<LocalHostRunner>().RunUntilIdleAsync(default);

    /// <summary>Manifest, cohort and files in the usual order, run to the end.</summary>
    public async Task AuditAsync(RunManifest manifest, IEnumerable<(string Path, byte[] Content)> files, byte[]? cohort = null)
    {
        await OpenAsync(manifest);
        if (cohort is not null)
        {
            await CohortAsync(manifest, cohort);
        }

        await UploadAsync(manifest, files);
        await RunAsync();
    }

    /// <summary>All exported rows of one run as text, one line a row, table by table: what must be the same on every host.</summary>
    public async Task<string> DumpAsync(string run = "samples")
    {
        var text = new StringBuilder();
        foreach (var schema in TableCatalog.All)
        {
            var columns = schema.Columns.Where(column => column.Exported).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
            await foreach (var row in Tables.ScanAsync(schema.Name, default))
            {
                if (row.RowKey.StartsWith('!') || (row.RowKey != run && row.PartitionKey != run && !row.PartitionKey.StartsWith(run + "~", StringComparison.Ordinal)))
                {
                    continue;
                }

                text.Append(schema.Name).Append('\t').Append(row.PartitionKey).Append('\t').Append(row.RowKey);
                foreach (var (name, value) in row.Values.Where(pair => columns.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    text.Append('\t').Append(name).Append('=').Append(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    public async Task<List<TableRecord>> RowsAsync(TableSchema table)
    {
        var rows = new List<TableRecord>();
        await foreach (var row in Tables.ScanAsync(table.Name, default))
        {
            if (!row.RowKey.StartsWith('!'))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
