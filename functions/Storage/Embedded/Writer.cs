using System.Collections.Concurrent;

namespace EhcpPipeline.Storage.Embedded;

/// <summary>
/// The one thread that writes. It gathers what callers hand in meanwhile into one transaction; should a write of the batch throw, the batch is rolled back
/// and each write runs in a transaction of its own, so that only the culprit fails.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int MostTogether = 256;

    private readonly SqlSession _session;
    private readonly BlockingCollection<Job> _jobs = new(new ConcurrentQueue<Job>());
    private readonly Thread _thread;

    internal Writer(SqlSession session)
    {
        _session = session;
        _thread = new Thread(Work) { IsBackground = true, Name = "embedded store" };
        _thread.Start();
    }

    internal Task<T> RunAsync<T>(Func<SqlSession, T> run)
    {
        var job = new Job<T>(run);
        try
        {
            _jobs.Add(job);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(EmbeddedStore));
        }

        return job.Task;
    }

    /// <summary>Finishes what was handed in, then closes.</summary>
    public void Dispose()
    {
        if (!_jobs.IsAddingCompleted)
        {
            _jobs.CompleteAdding();
            _thread.Join();
            _session.Dispose();
        }
    }

    private void Work()
    {
        var batch = new List<Job>(MostTogether);
        foreach (var first in _jobs.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostTogether && _jobs.TryTake(out var next))
            {
                batch.Add(next);
            }

            if (!TryCommit(batch))
            {
                foreach (var job in batch)
                {
                    CommitAlone(job);
                }
            }

            batch.ForEach(job => job.Complete());
            batch.Clear();
        }
    }

    private bool TryCommit(List<Job> batch)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            batch.ForEach(job => job.Run(_session));
            _session.Execute("COMMIT");
            return true;
        }
        catch (Exception) when (RolledBack())
        {
            return false;
        }
    }

    private void CommitAlone(Job job)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            job.Run(_session);
            _session.Execute("COMMIT");
        }
        catch (Exception error) when (RolledBack())
        {
            job.Fail(error);
        }
    }

    private bool RolledBack()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // SQLite rolls back by itself after some errors (a full disk, an interrupted write); there is then nothing to roll back.
        }

        return true;
    }

    private abstract class Job
    {
        internal abstract void Run(SqlSession session);

        internal abstract void Fail(Exception error);

        internal abstract void Complete();
    }

    private sealed class Job<T>(Func<SqlSession, T> run) : Job
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        internal Task<T> Task => _done.Task;

        internal override void Run(SqlSession session) => _result = run(session);

        internal override void Fail(Exception error) => _done.TrySetException(error);

        internal override void Complete() => _done.TrySetResult(_result!);
    }
}
