using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace EhcpPipeline.Storage.Embedded;

/// <summary>
/// The SQLite database of a store: one writer, any number of readers. In write-ahead mode a reader never waits for the writer, and a process that
/// is killed leaves whole transactions only. In memory everything goes through the one connection there is.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly string _connection;
    private readonly bool _inMemory;
    private readonly Writer _writer;
    private readonly ConcurrentBag<SqlSession> _readers = [];

    private Database(string connection, bool inMemory)
    {
        _connection = connection;
        _inMemory = inMemory;
        _writer = new Writer(Connect(writer: true));
    }

    internal static Database OpenFile(string path) =>
        new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString(), inMemory: false);

    internal static Database OpenMemory() =>
        new(new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false }.ToString(), inMemory: true);

    /// <summary>Runs a write and completes once it is committed. Writes of many callers share a transaction, so a write must be fit to run twice.</summary>
    internal Task<T> WriteAsync<T>(Func<SqlSession, T> write, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return _writer.RunAsync(write);
    }

    internal Task<T> ReadAsync<T>(Func<SqlSession, T> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_inMemory)
        {
            return _writer.RunAsync(read);
        }

        if (!_readers.TryTake(out var session))
        {
            session = Connect(writer: false);
        }

        try
        {
            var result = read(session);
            _readers.Add(session);
            return Task.FromResult(result);
        }
        catch (Exception)
        {
            session.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private SqlSession Connect(bool writer)
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        var session = new SqlSession(connection);
        if (writer)
        {
            session.Execute("PRAGMA page_size = 8192");
            session.Execute("PRAGMA journal_mode = WAL");
            session.Execute("PRAGMA wal_autocheckpoint = 4000");
        }
        else
        {
            session.Execute("PRAGMA query_only = 1");
        }

        // Commits reach the disk at checkpoints: a killed process loses nothing, a power cut may lose the last moments but never tears a transaction.
        session.Execute("PRAGMA synchronous = NORMAL");
        session.Execute("PRAGMA busy_timeout = 10000");
        session.Execute("PRAGMA cache_size = -16000");
        return session;
    }
}
