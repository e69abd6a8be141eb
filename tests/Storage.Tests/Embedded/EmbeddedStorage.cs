using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;
using EhcpPipeline.Storage.Testing;

namespace EhcpPipeline.Storage.Tests.Embedded;

/// <summary>A store in a directory of its own, or in memory, on a manual clock.</summary>
public abstract class EmbeddedStorage : StorageUnderTest, IDisposable
{
    private readonly EmbeddedStore _store;
    private readonly ManualClock _clock = new();
    private readonly string? _directory;

    protected EmbeddedStorage(string? directory)
    {
        _directory = directory;
        _store = directory is null ? EmbeddedStore.OpenInMemory(_clock) : EmbeddedStore.Open(directory, _clock);
    }

    public override IBlobStore Blobs => _store.Blobs;

    public override IWorkQueues Queues => _store.Queues;

    public override ITableStore Tables => _store.Tables;

    public override Task PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _store.Dispose();
        if (_directory is not null)
        {
            Directory.Delete(_directory, recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}

public sealed class StorageInAFolder() : EmbeddedStorage(Directory.CreateTempSubdirectory("ehcp-store-").FullName);

public sealed class StorageInMemory() : EmbeddedStorage(null);
