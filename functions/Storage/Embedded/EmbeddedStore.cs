using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Embedded;

/// <summary>
/// Blobs, queues and tables in one directory, for running the pipeline on one machine with nothing installed and nothing sent anywhere:
/// the database <c>ehcp.db</c> (SQLite) and, for blobs over 64 KiB, files beside it. Safe for many threads; one process at a time.
/// What was acknowledged before the process was killed is there when the store is opened again, and leases the dead process held are released.
/// </summary>
public sealed class EmbeddedStore : IDisposable
{
    private readonly Database _database;
    private readonly FileStream? _claim;

    private EmbeddedStore(Database database, string? files, FileStream? claim, TimeProvider clock)
    {
        _database = database;
        _claim = claim;
        var opening = database.WriteAsync(session => Schema.Open(session, clock.GetUtcNow().UtcTicks), CancellationToken.None).GetAwaiter().GetResult();
        var stamps = new Stamps(opening);
        var blobs = new EmbeddedBlobs(database, stamps, files);
        blobs.RemoveOrphans();
        Blobs = blobs;
        Queues = new EmbeddedQueues(database, stamps, clock);
        Tables = new EmbeddedTables(database, stamps);
    }

    public IBlobStore Blobs { get; }

    /// <summary>The queues; they are an <see cref="IQueueHorizon"/> too.</summary>
    public IWorkQueues Queues { get; }

    public ITableStore Tables { get; }

    /// <summary>
    /// Opens the store in a directory, making it if need be. Delays and leases follow <paramref name="clock"/>.
    /// Throws <see cref="IOException"/> if another process has the store open, <see cref="InvalidDataException"/> if it is of another version.
    /// </summary>
    public static EmbeddedStore Open(string directory, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(clock);
        Directory.CreateDirectory(directory);
        var claim = Claim(directory);
        Database? database = null;
        try
        {
            database = Database.OpenFile(Path.Combine(directory, "ehcp.db"));
            return new EmbeddedStore(database, Path.Combine(directory, "blobs"), claim, clock);
        }
        catch
        {
            database?.Dispose();
            claim.Dispose();
            throw;
        }
    }

    /// <summary>A store that is gone when it is disposed of.</summary>
    public static EmbeddedStore OpenInMemory(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new EmbeddedStore(Database.OpenMemory(), files: null, claim: null, clock);
    }

    /// <summary>Finishes the writes under way and closes the store.</summary>
    public void Dispose()
    {
        _database.Dispose();
        _claim?.Dispose();
    }

    /// <summary>The operating system gives the claim up when the process ends, however it ends.</summary>
    private static FileStream Claim(string directory)
    {
        try
        {
            return new FileStream(Path.Combine(directory, "ehcp.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error is not (PathTooLongException or DirectoryNotFoundException))
        {
            throw new IOException("The store is in use by another process. Wait for it to end, or give this run a store of its own.", error);
        }
    }
}
