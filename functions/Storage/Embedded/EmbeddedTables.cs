using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Embedded;

/// <summary>
/// Tables: one SQLite table "t_name" each, a row's properties as JSON (see <see cref="RowJson"/>), so that a person with the sqlite3 shell can read them.
/// Keys hold no character beyond U+FFFF, so SQLite's byte order is the ordinal order the port promises.
/// </summary>
internal sealed class EmbeddedTables(Database database, Stamps stamps) : ITableStore
{
    private const int Page = 1000;
    private const string AfterAllKeys = "\uffff\uffff";

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    public async Task<TableRecord?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancel)
    {
        CheckKeys(table, partitionKey, rowKey);
        return await ExistsAsync(table, cancel).ConfigureAwait(false)
            ? await database.ReadAsync(
                session =>
                {
                    using var rows = session.Read($"SELECT pk, rk, etag, properties FROM t_{table} WHERE pk = $1 AND rk = $2", partitionKey, rowKey);
                    return rows.Read() ? Record(rows) : null;
                },
                cancel).ConfigureAwait(false)
            : null;
    }

    public async IAsyncEnumerable<TableRecord> QueryAsync(string table, string partitionKey, string? fromRowKey, string? beforeRowKey, [EnumeratorCancellation] CancellationToken cancel)
    {
        CheckKeys(table, partitionKey, fromRowKey ?? string.Empty);
        if (!await ExistsAsync(table, cancel).ConfigureAwait(false))
        {
            yield break;
        }

        var from = fromRowKey ?? string.Empty;
        var comparison = ">=";
        while (true)
        {
            var sql = $"SELECT pk, rk, etag, properties FROM t_{table} WHERE pk = $1 AND rk {comparison} $2 AND rk < $3 ORDER BY rk LIMIT 1000";
            var page = await database.ReadAsync(session => ReadPage(session, sql, partitionKey, from, beforeRowKey ?? AfterAllKeys), cancel).ConfigureAwait(false);
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            (from, comparison) = (page[^1].RowKey, ">");
        }
    }

    public async IAsyncEnumerable<TableRecord> ScanAsync(string table, [EnumeratorCancellation] CancellationToken cancel)
    {
        Names.CheckTable(table);
        if (!await ExistsAsync(table, cancel).ConfigureAwait(false))
        {
            yield break;
        }

        TableRecord? last = null;
        while (true)
        {
            var after = last;
            var page = await database.ReadAsync(
                session => after is null
                    ? ReadPage(session, $"SELECT pk, rk, etag, properties FROM t_{table} ORDER BY pk, rk LIMIT 1000")
                    : ReadPage(session, $"SELECT pk, rk, etag, properties FROM t_{table} WHERE (pk, rk) > ($1, $2) ORDER BY pk, rk LIMIT 1000", after.PartitionKey, after.RowKey),
                cancel).ConfigureAwait(false);
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            last = page[^1];
        }
    }

    public async Task<CommitResult> CommitAsync(string table, IReadOnlyList<TableAction> actions, CancellationToken cancel)
    {
        TableLimits.Check(table, actions);
        var rows = actions.Select(action => action.Kind == TableActionKind.Delete ? string.Empty : RowJson.Write(StoredValues.Of(action.Record))).ToArray();
        var result = await database.WriteAsync(session => Commit(session, table, actions, rows), cancel).ConfigureAwait(false);
        _known[table] = true;
        return result;
    }

    private CommitResult Commit(SqlSession session, string table, IReadOnlyList<TableAction> actions, string[] rows)
    {
        if (!_known.ContainsKey(table))
        {
            session.Execute($"CREATE TABLE IF NOT EXISTS t_{table} (pk TEXT NOT NULL, rk TEXT NOT NULL, etag INTEGER NOT NULL, properties TEXT NOT NULL, PRIMARY KEY (pk, rk)) WITHOUT ROWID");
        }

        // Conditions first: a refused transaction has then written nothing, and the transaction it shares with others stands.
        for (var i = 0; i < actions.Count; i++)
        {
            if (!Holds(session, table, actions[i]))
            {
                return new CommitResult { Committed = false, FailedAction = i };
            }
        }

        var etags = new string?[actions.Count];
        for (var i = 0; i < actions.Count; i++)
        {
            var (kind, record) = actions[i];
            if (kind == TableActionKind.Delete)
            {
                session.Execute($"DELETE FROM t_{table} WHERE pk = $1 AND rk = $2", record.PartitionKey, record.RowKey);
                continue;
            }

            var stamp = stamps.Next();
            session.Execute(
                $"INSERT INTO t_{table} (pk, rk, etag, properties) VALUES ($1, $2, $3, $4) ON CONFLICT (pk, rk) DO UPDATE SET etag = $3, properties = $4",
                record.PartitionKey, record.RowKey, stamp, rows[i]);
            etags[i] = Stamps.ToETag(stamp);
        }

        return new CommitResult { Committed = true, ETags = etags };
    }

    private static bool Holds(SqlSession session, string table, TableAction action)
    {
        var (kind, record) = action;
        if (kind == TableActionKind.Upsert || (kind == TableActionKind.Delete && record.ETag is null))
        {
            return true;
        }

        var stamp = session.Scalar($"SELECT etag FROM t_{table} WHERE pk = $1 AND rk = $2", record.PartitionKey, record.RowKey) as long?;
        return kind == TableActionKind.Insert ? stamp is null : stamp == Stamps.FromETag(record.ETag!);
    }

    private static List<TableRecord> ReadPage(SqlSession session, string sql, params ReadOnlySpan<object> values)
    {
        using var rows = session.Read(sql, values);
        var page = new List<TableRecord>();
        while (rows.Read())
        {
            page.Add(Record(rows));
        }

        return page;
    }

    private static TableRecord Record(Microsoft.Data.Sqlite.SqliteDataReader rows) => new()
    {
        PartitionKey = rows.GetString(0),
        RowKey = rows.GetString(1),
        ETag = Stamps.ToETag(rows.GetInt64(2)),
        Values = RowJson.Read(rows.GetString(3)),
    };

    private static void CheckKeys(string table, string partitionKey, string rowKey)
    {
        Names.CheckTable(table);
        TableLimits.CheckKey(partitionKey);
        TableLimits.CheckKey(rowKey);
    }

    private async ValueTask<bool> ExistsAsync(string table, CancellationToken cancel)
    {
        if (_known.ContainsKey(table))
        {
            return true;
        }

        var exists = await database.ReadAsync(session => session.Scalar("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1", "t_" + table) is not null, cancel).ConfigureAwait(false);
        if (exists)
        {
            _known[table] = true;
        }

        return exists;
    }
}
