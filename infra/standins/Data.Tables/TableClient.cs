using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One table.</summary>
public class TableClient
{
    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;

    internal TableClient(string name, Uri endpoint, HttpPipeline pipeline)
    {
        Name = name;
        _endpoint = endpoint;
        _pipeline = pipeline;
    }

    public virtual string Name { get; }

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = NewMessage(RequestMethod.Post, "Tables");
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { TableName = Name }));
        var response = await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return response.Status is 201 or 204 or 409 && Failure.Code(response) is null or "TableAlreadyExists"
            ? Response.FromValue(new TableItem(Name), response)
            : throw Failure.Of(response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = NewMessage(RequestMethod.Get, EntityJson.Address(Name, partitionKey, rowKey) + Select('?', select));
        var response = await SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (response.Status == 404)
        {
            return new NoValue<T>(response);
        }

        if (response.Status != 200)
        {
            throw Failure.Of(response);
        }

        using var json = JsonDocument.Parse(response.Content);
        return Response.FromValue(Cast<T>(EntityJson.Read(json.RootElement)), response);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new Pages<T>(this, filter, maxPerPage, select, cancellationToken);

    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("A transaction has at least one action.");
        }

        var batch = BatchRequest.Of(_endpoint, Name, actions);
        using var message = NewMessage(RequestMethod.Post, "$batch");
        message.Request.Headers.Add("Content-Type", batch.ContentType);
        message.Request.Content = RequestContent.Create(batch.Content);
        var response = await SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (response.Status != 202)
        {
            throw Failure.Of(response);
        }

        var parts = BatchResponse.Parts(response);
        if (parts.FirstOrDefault(part => part.Status >= 400) is { } failed)
        {
            throw Failure.OfTransaction(failed);
        }

        return parts.Count == actions.Count
            ? Response.FromValue<IReadOnlyList<Response>>(parts, response)
            : throw new InvalidOperationException("The answer to a transaction has not one part an action.");
    }

    private static string Select(char separator, IEnumerable<string>? select) =>
        select is null ? string.Empty : separator + "$select=" + Uri.EscapeDataString(string.Join(',', select));

    private static T Cast<T>(TableEntity entity)
        where T : class, ITableEntity => entity as T ?? throw new NotSupportedException("The stand-in reads TableEntity only.");

    private HttpMessage NewMessage(RequestMethod method, string pathAndQuery)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(_endpoint.AbsoluteUri.TrimEnd('/') + "/" + pathAndQuery));
        message.Request.Headers.Add("Accept", "application/json;odata=fullmetadata");
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("x-ms-version", "2020-12-06");
        return message;
    }

    private async Task<Response> SendAsync(HttpMessage message, CancellationToken cancel)
    {
        await _pipeline.SendAsync(message, cancel).ConfigureAwait(false);
        return message.Response;
    }

    private async Task<(List<TableEntity> Rows, string? Continuation, Response Response)> PageAsync(string? filter, int? top, IEnumerable<string>? select, string? continuation, CancellationToken cancel)
    {
        var query = string.Concat(
            "?$format=application%2Fjson%3Bodata%3Dfullmetadata",
            filter is null ? string.Empty : "&$filter=" + Uri.EscapeDataString(filter),
            top is null ? string.Empty : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&$top={top}"),
            Select('&', select),
            continuation);
        using var message = NewMessage(RequestMethod.Get, Name + "()" + query);
        var response = await SendAsync(message, cancel).ConfigureAwait(false);
        if (response.Status != 200)
        {
            throw Failure.Of(response);
        }

        using var json = JsonDocument.Parse(response.Content);
        var rows = json.RootElement.GetProperty("value").EnumerateArray().Select(EntityJson.Read).ToList();
        return (rows, Continuation(response), response);
    }

    private static string? Continuation(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
        {
            return null;
        }

        var next = "&NextPartitionKey=" + Uri.EscapeDataString(partition);
        return response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? next + "&NextRowKey=" + Uri.EscapeDataString(row) : next;
    }

    private sealed class Pages<T>(TableClient client, string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancel) : AsyncPageable<T>(cancel)
        where T : class, ITableEntity
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await foreach (var page in PagesAsync(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken).ConfigureAwait(false))
            {
                yield return page;
            }
        }

        private async IAsyncEnumerable<Page<T>> PagesAsync(string? continuation, int? top, [EnumeratorCancellation] CancellationToken cancel)
        {
            do
            {
                var (rows, next, response) = await client.PageAsync(filter, top, select, continuation, cancel).ConfigureAwait(false);
                yield return Page<T>.FromValues([.. rows.Select(Cast<T>)], next, response);
                continuation = next;
            }
            while (continuation is not null);
        }
    }

    private sealed class NoValue<T>(Response response) : NullableResponse<T>
    {
        public override bool HasValue => false;

        public override T? Value => throw new InvalidOperationException("There is no such row.");

        public override Response GetRawResponse() => response;
    }
}
