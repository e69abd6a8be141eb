using Azure;
using Azure.Data.Tables;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Azure;

/// <summary>Between the port's rows and the client's.</summary>
internal static class TableRows
{
    internal static TableTransactionAction Action(TableAction action)
    {
        var (kind, record) = action;
        var entity = new TableEntity(record.PartitionKey, record.RowKey);
        if (kind == TableActionKind.Delete)
        {
            return new TableTransactionAction(TableTransactionActionType.Delete, entity, record.ETag is null ? ETag.All : new ETag(record.ETag));
        }

        foreach (var (name, value) in SplitValues.Split(StoredValues.Of(record)))
        {
            entity.Add(name, value);
        }

        return kind switch
        {
            TableActionKind.Insert => new TableTransactionAction(TableTransactionActionType.Add, entity),
            TableActionKind.Replace => new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, new ETag(record.ETag!)),
            _ => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity),
        };
    }

    internal static CommitResult Committed(IReadOnlyList<TableAction> actions, List<int> sent, IReadOnlyList<Response> responses)
    {
        var etags = new string?[actions.Count];
        for (var i = 0; i < sent.Count; i++)
        {
            etags[sent[i]] = actions[sent[i]].Kind == TableActionKind.Delete ? null : responses[i].Headers.ETag?.ToString();
        }

        return new CommitResult { Committed = true, ETags = etags };
    }

    internal static TableRecord Record(TableEntity entity)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in entity)
        {
            if (value is not null && name is not ("PartitionKey" or "RowKey" or "Timestamp") && !name.StartsWith("odata.", StringComparison.Ordinal))
            {
                values.Add(name, Value(value));
            }
        }

        return new TableRecord { PartitionKey = entity.PartitionKey, RowKey = entity.RowKey, ETag = entity.ETag.ToString(), Values = SplitValues.Join(values) };
    }

    /// <summary>Rows of other writers may hold types the port has no use for: they read as the nearest one.</summary>
    private static object Value(object value) => value switch
    {
        BinaryData data => data.ToArray(),
        Guid guid => guid.ToString("D"),
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        _ => value,
    };
}
