using System.Security.Cryptography;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>An entity group transaction: one change set in a multipart body.</summary>
internal sealed record BatchRequest(string ContentType, byte[] Content)
{
    internal static BatchRequest Of(Uri endpoint, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        var mark = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var body = new MemoryStream();
        Line(body, $"--batch_{mark}");
        Line(body, $"Content-Type: multipart/mixed; boundary=changeset_{mark}");
        Line(body, string.Empty);
        foreach (var action in actions)
        {
            Line(body, $"--changeset_{mark}");
            Line(body, "Content-Type: application/http");
            Line(body, "Content-Transfer-Encoding: binary");
            Line(body, string.Empty);
            Write(body, endpoint.AbsoluteUri.TrimEnd('/'), table, action);
        }

        Line(body, $"--changeset_{mark}--");
        Line(body, $"--batch_{mark}--");
        return new BatchRequest($"multipart/mixed; boundary=batch_{mark}", body.ToArray());
    }

    private static void Write(MemoryStream body, string endpoint, string table, TableTransactionAction action)
    {
        var isAdd = action.ActionType == TableTransactionActionType.Add;
        var isDelete = action.ActionType == TableTransactionActionType.Delete;
        var address = isAdd ? table : EntityJson.Address(table, action.Entity.PartitionKey, action.Entity.RowKey);
        Line(body, $"{Verb(action.ActionType)} {endpoint}/{address} HTTP/1.1");
        Line(body, "Accept: application/json;odata=minimalmetadata");
        Line(body, "DataServiceVersion: 3.0");
        if (isAdd)
        {
            Line(body, "Prefer: return-no-content");
        }

        if (isDelete || action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace)
        {
            Line(body, "If-Match: " + (action.ETag == default ? "*" : action.ETag.ToString()));
        }

        if (isDelete)
        {
            Line(body, string.Empty);
            Line(body, string.Empty);
            return;
        }

        Line(body, "Content-Type: application/json");
        Line(body, string.Empty);
        body.Write(EntityJson.Write(action.Entity));
        Line(body, string.Empty);
    }

    private static string Verb(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.Delete => "DELETE",
        _ => "PATCH",
    };

    private static void Line(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
}
