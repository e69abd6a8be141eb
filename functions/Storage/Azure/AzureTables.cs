using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Azure;

/// <summary>Tables of a storage account. Every write is an entity group transaction, so that one row and a hundred fail in the same way.</summary>
internal sealed class AzureTables(TableServiceClient service) : ITableStore
{
    private const string NoTable = "TableNotFound";

    public async Task<TableRecord?> GetAsync(string table, string partitionKey, string rowKey, CancellationToken cancel)
    {
        var client = Client(table);
        TableLimits.CheckKey(partitionKey);
        TableLimits.CheckKey(rowKey);
        var found = await client.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, cancellationToken: cancel).ConfigureAwait(false);
        return found.HasValue ? TableRows.Record(found.Value!) : null;
    }

    public IAsyncEnumerable<TableRecord> QueryAsync(string table, string partitionKey, string? fromRowKey, string? beforeRowKey, CancellationToken cancel)
    {
        TableLimits.CheckKey(partitionKey);
        var filter = "PartitionKey eq " + Literal(partitionKey);
        filter += fromRowKey is null ? string.Empty : " and RowKey ge " + Literal(fromRowKey);
        filter += beforeRowKey is null ? string.Empty : " and RowKey lt " + Literal(beforeRowKey);
        return RowsAsync(Client(table), filter, cancel);
    }

    public IAsyncEnumerable<TableRecord> ScanAsync(string table, CancellationToken cancel) => RowsAsync(Client(table), null, cancel);

    public async Task<CommitResult> CommitAsync(string table, IReadOnlyList<TableAction> actions, CancellationToken cancel)
    {
        TableLimits.Check(table, actions);
        var client = Client(table);
        var skipped = new HashSet<int>();
        while (true)
        {
            var sent = Enumerable.Range(0, actions.Count).Where(i => !skipped.Contains(i)).ToList();
            if (sent.Count == 0)
            {
                return new CommitResult { Committed = true, ETags = new string?[actions.Count] };
            }

            try
            {
                var responses = await client.SubmitTransactionAsync(sent.Select(i => TableRows.Action(actions[i])), cancel).ConfigureAwait(false);
                return TableRows.Committed(actions, sent, responses.Value);
            }
            catch (RequestFailedException error) when (error.ErrorCode == NoTable)
            {
                await client.CreateIfNotExistsAsync(cancel).ConfigureAwait(false);
            }
            catch (TableTransactionFailedException error) when (error.Status is 404 or 409 or 412)
            {
                var failed = error.FailedTransactionActionIndex is { } index && index < sent.Count ? sent[index] : -1;
                if (!await TrySkipAbsentAsync(client, actions, failed, skipped, cancel).ConfigureAwait(false))
                {
                    return new CommitResult { Committed = false, FailedAction = failed };
                }
            }
        }
    }

    /// <summary>
    /// The service refuses to delete a row that is absent, whoever asks; the port lets that pass where no ETag was given. Once one such row is met all are
    /// looked for, so that a long list costs two transactions and not one a row.
    /// </summary>
    private static async Task<bool> TrySkipAbsentAsync(TableClient client, IReadOnlyList<TableAction> actions, int failed, HashSet<int> skipped, CancellationToken cancel)
    {
        if (failed < 0 || actions[failed].Kind != TableActionKind.Delete || actions[failed].Record.ETag is not null)
        {
            return false;
        }

        skipped.Add(failed);
        for (var i = failed + 1; i < actions.Count; i++)
        {
            var (kind, record) = actions[i];
            if (kind == TableActionKind.Delete && record.ETag is null && !skipped.Contains(i)
                && !(await client.GetEntityIfExistsAsync<TableEntity>(record.PartitionKey, record.RowKey, ["RowKey"], cancel).ConfigureAwait(false)).HasValue)
            {
                skipped.Add(i);
            }
        }

        return true;
    }

    private static async IAsyncEnumerable<TableRecord> RowsAsync(TableClient client, string? filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = client.QueryAsync<TableEntity>(filter, cancellationToken: cancel).GetAsyncEnumerator(cancel);
        await using (rows.ConfigureAwait(false))
        {
            while (await MoveAsync(rows).ConfigureAwait(false))
            {
                yield return TableRows.Record(rows.Current);
            }
        }
    }

    private static async ValueTask<bool> MoveAsync(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false);
        }
        catch (RequestFailedException error) when (error.ErrorCode == NoTable)
        {
            return false;
        }
    }

    private static string Literal(string key) => "'" + key.Replace("'", "''", StringComparison.Ordinal) + "'";

    private TableClient Client(string table)
    {
        Names.CheckTable(table);
        return service.GetTableClient(table);
    }
}
