using EhcpPipeline.Storage.Azure;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;
using EhcpPipeline.Storage.Testing;

namespace EhcpPipeline.Integration.Tests.Azurite;

/// <summary>The Azure adapters on the emulator, which all test classes of the run share. Use it as a class fixture.</summary>
public sealed class AzuriteStorage : StorageUnderTest, IAsyncLifetime
{
    private static readonly Lazy<Task<AzuriteProcess>> Shared = new(async () =>
    {
        var process = await AzuriteProcess.StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Dispose();
        return process;
    });

    private AzureStore? _store;

    public string ConnectionString { get; private set; } = string.Empty;

    public AzureStore Store => _store ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public override IBlobStore Blobs => Store.Blobs;

    public override IWorkQueues Queues => Store.Queues;

    public override ITableStore Tables => Store.Tables;

    public async Task InitializeAsync()
    {
        ConnectionString = (await Shared.Value).ConnectionString;
        _store = AzureStore.Connect(ConnectionString);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The emulator's time is real.</summary>
    public override Task PassAsync(TimeSpan time) => Task.Delay(time);
}
