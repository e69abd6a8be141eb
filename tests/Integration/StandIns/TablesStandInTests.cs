using System.Net;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace EhcpPipeline.Integration.Tests.StandIns;

/// <summary>What the emulator cannot show of the stand-in for the tables client: sign-in by identity, continuation, answers that are not the service's.</summary>
public sealed class TablesStandInTests
{
    private static readonly Uri Endpoint = new("https://account.table.core.windows.net");

    [Fact]
    public async Task An_identity_signs_with_a_token_for_storage()
    {
        var credential = new FixedCredential();
        var service = new FakeService(_ => new HttpResponseMessage(HttpStatusCode.Created));
        await Client(service, credential).CreateIfNotExistsAsync();

        credential.Scopes.ShouldBe(["https://storage.azure.com/.default"]);
        service.Requests.ShouldHaveSingleItem().ShouldBe("POST https://account.table.core.windows.net/Tables Bearer token");
    }

    [Fact]
    public async Task A_query_follows_continuation_to_its_end()
    {
        var page = 0;
        var service = new FakeService(_ =>
        {
            var number = ++page;
            var answer = Json(HttpStatusCode.OK, $$"""{"value":[{"PartitionKey":"p","RowKey":"r{{number}}","Count@odata.type":"Edm.Int64","Count":"{{number}}"}]}""");
            if (number < 3)
            {
                answer.Headers.Add("x-ms-continuation-NextPartitionKey", "p 1!");
                answer.Headers.Add("x-ms-continuation-NextRowKey", "r");
            }

            return answer;
        });

        var rows = await Client(service).QueryAsync<TableEntity>("PartitionKey eq 'it''s'").ToListAsync();

        rows.Select(row => (row.RowKey, row["Count"])).ShouldBe([("r1", 1L), ("r2", 2L), ("r3", 3L)]);
        service.Requests[0].ShouldContain("$filter=PartitionKey%20eq%20%27it%27%27s%27");
        service.Requests[1].ShouldContain("&NextPartitionKey=p%201%21&NextRowKey=r");
    }

    [Fact]
    public async Task A_table_that_exists_already_is_no_error_and_another_conflict_is()
    {
        var exists = new FakeService(_ => Error(HttpStatusCode.Conflict, "TableAlreadyExists"));
        var beingDeleted = new FakeService(_ => Error(HttpStatusCode.Conflict, "TableBeingDeleted"));

        (await Client(exists).CreateIfNotExistsAsync()).GetRawResponse().Status.ShouldBe(409);
        (await Should.ThrowAsync<RequestFailedException>(() => Client(beingDeleted).CreateIfNotExistsAsync())).ErrorCode.ShouldBe("TableBeingDeleted");
    }

    [Fact]
    public async Task An_error_that_is_not_JSON_keeps_its_status()
    {
        var service = new FakeService(_ => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("<html>a proxy</html>") });

        (await Should.ThrowAsync<RequestFailedException>(async () => await Client(service).QueryAsync<TableEntity>().ToListAsync())).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_transaction_without_actions_is_refused_before_it_is_sent()
    {
        var service = new FakeService(_ => throw new InvalidOperationException("Nothing is sent."));

        await Should.ThrowAsync<InvalidOperationException>(() => Client(service).SubmitTransactionAsync([]));
        service.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AccountName=a")]
    [InlineData("nonsense")]
    [InlineData("UseDevelopmentStorage=false")]
    public void A_connection_string_without_name_and_key_is_refused(string connectionString) =>
        Should.Throw<FormatException>(() => new TableServiceClient(connectionString));

    private static TableClient Client(FakeService service, TokenCredential? credential = null)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(service)) };
        options.Retry.MaxRetries = 0;
        return new TableServiceClient(Endpoint, credential ?? new FixedCredential(), options).GetTableClient("rows");
    }

    private static HttpResponseMessage Error(HttpStatusCode status, string code) =>
        Json(status, """{"odata.error":{"code":"CODE","message":{"lang":"en-US","value":"…"}}}""".Replace("CODE", code, StringComparison.Ordinal));

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class FixedCredential : TokenCredential
    {
        public IReadOnlyList<string> Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    private sealed class FakeService(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri} {request.Headers.Authorization}");
            return Task.FromResult(answer(request));
        }
    }
}
