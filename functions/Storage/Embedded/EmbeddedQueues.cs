using System.Globalization;
using EhcpPipeline.Storage.Queues;

namespace EhcpPipeline.Storage.Embedded;

/// <summary>Queues as rows: a lease is a time until which a message is not visible, proved by the stamp it was given.</summary>
internal sealed class EmbeddedQueues(Database database, Stamps stamps, TimeProvider clock) : IWorkQueues, IQueueHorizon
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _changes;

    public async Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancel)
    {
        QueueLimits.CheckSend(queue, body, delay);
        var now = Now;
        await database.WriteAsync(
            session => session.Execute(
                "INSERT INTO messages (queue, visible, inserted, dequeues, receipt, body) VALUES ($1, $2, $3, 0, 0, $4)",
                queue, now + delay.Ticks, now, body),
            cancel).ConfigureAwait(false);
        Changed();
    }

    public async Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(string queue, int most, TimeSpan lease, CancellationToken cancel)
    {
        QueueLimits.CheckReceive(queue, most, lease);

        // Most looks find nothing, and a read costs the writer nothing.
        if (!await database.ReadAsync(session => session.Scalar("SELECT 1 FROM messages WHERE queue = $1 AND visible <= $2 LIMIT 1", queue, Now) is not null, cancel).ConfigureAwait(false))
        {
            return [];
        }

        return await database.WriteAsync<IReadOnlyList<LeasedMessage>>(
            session =>
            {
                var now = Now;
                var received = new List<LeasedMessage>();
                using (var rows = session.Read("SELECT id, dequeues, inserted, body FROM messages WHERE queue = $1 AND visible <= $2 ORDER BY visible, id LIMIT $3", queue, now, most))
                {
                    while (rows.Read())
                    {
                        received.Add(new LeasedMessage(
                            rows.GetInt64(0).ToString(CultureInfo.InvariantCulture),
                            stamps.Next().ToString(CultureInfo.InvariantCulture),
                            rows.GetString(3),
                            rows.GetInt32(1) + 1,
                            new DateTimeOffset(rows.GetInt64(2), TimeSpan.Zero)));
                    }
                }

                foreach (var message in received)
                {
                    session.Execute("UPDATE messages SET visible = $1, dequeues = dequeues + 1, receipt = $2 WHERE id = $3", now + lease.Ticks, Number(message.Receipt), Number(message.Id));
                }

                return received;
            },
            cancel).ConfigureAwait(false);
    }

    public async Task<LeasedMessage?> RenewAsync(string queue, LeasedMessage message, TimeSpan lease, CancellationToken cancel)
    {
        Names.CheckQueue(queue);
        QueueLimits.CheckDelay(lease);
        var receipt = stamps.Next();
        var renewed = await database.WriteAsync(
            session => session.Execute(
                "UPDATE messages SET visible = $1, receipt = $2 WHERE id = $3 AND receipt = $4 AND queue = $5",
                Now + lease.Ticks, receipt, Number(message.Id), Number(message.Receipt), queue),
            cancel).ConfigureAwait(false) > 0;
        Changed();
        return renewed ? message with { Receipt = receipt.ToString(CultureInfo.InvariantCulture) } : null;
    }

    public async Task<bool> DeleteAsync(string queue, LeasedMessage message, CancellationToken cancel)
    {
        Names.CheckQueue(queue);
        return await database.WriteAsync(
            session => session.Execute("DELETE FROM messages WHERE id = $1 AND receipt = $2 AND queue = $3", Number(message.Id), Number(message.Receipt), queue),
            cancel).ConfigureAwait(false) > 0;
    }

    public Task<int> CountAsync(string queue, CancellationToken cancel)
    {
        Names.CheckQueue(queue);
        return database.ReadAsync(session => (int)(long)session.Scalar("SELECT COUNT(*) FROM messages WHERE queue = $1", queue)!, cancel);
    }

    public Task<DateTimeOffset?> NextVisibleAsync(IReadOnlyCollection<string> queues, CancellationToken cancel) =>
        database.ReadAsync<DateTimeOffset?>(
            session =>
            {
                var due = queues.Select(queue => session.Scalar("SELECT MIN(visible) FROM messages WHERE queue = $1", queue)).OfType<long>().ToList();
                return due.Count == 0 ? null : new DateTimeOffset(due.Min(), TimeSpan.Zero);
            },
            cancel);

    public async Task<long> WaitForChangeAsync(long seen, CancellationToken cancel)
    {
        while (true)
        {
            Task change;
            lock (_gate)
            {
                if (_changes != seen)
                {
                    return _changes;
                }

                change = _changed.Task;
            }

            await change.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    private long Now => clock.GetUtcNow().UtcTicks;

    private static long Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private void Changed()
    {
        TaskCompletionSource previous;
        lock (_gate)
        {
            _changes++;
            previous = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        previous.SetResult();
    }
}
