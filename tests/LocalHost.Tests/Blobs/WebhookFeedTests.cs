using EhcpPipeline.LocalHost.Blobs;

namespace EhcpPipeline.LocalHost.Tests.Blobs;

public sealed class WebhookFeedTests : IDisposable
{
    private const string Function = "Host.Functions.BlobText";

    private readonly HostUnderTest _host = new();

    public WebhookFeedTests() => _host.Options.BlobFeed = BlobFeedKind.Webhook;

    [Fact]
    public async Task A_delivery_runs_the_function_on_the_blob_as_it_is_by_then()
    {
        await _host.WriteAsync("plans", "r/a b é.docx", "new");
        using var host = _host.Start();

        var reply = await Feed(host).AcceptAsync(Function, Created("plans", "r/a b é.docx"), CancellationToken.None);
        await host.RunUntilIdleAsync(CancellationToken.None);

        reply.Status.ShouldBe(202);
        _host.Recorder.Seen.ShouldBe(["blob r a b é.docx new plans/r/a b é.docx"]);
    }

    [Fact]
    public async Task Duplicates_reach_the_function_each_time_and_a_blob_without_an_event_does_not()
    {
        await _host.WriteAsync("plans", "r/a", "x");
        await _host.WriteAsync("plans", "r/unannounced", "x");
        using var host = _host.Start();
        for (var i = 0; i < 3; i++)
        {
            await Feed(host).AcceptAsync(Function, Created("plans", "r/a"), CancellationToken.None);
        }

        await host.RunUntilIdleAsync(CancellationToken.None);

        _host.Recorder.Seen.ShouldBe(Enumerable.Repeat("blob r a x plans/r/a", 3));
    }

    [Fact]
    public async Task An_event_of_a_blob_that_is_gone_is_done_with()
    {
        using var host = _host.Start();
        await Feed(host).AcceptAsync(Function, Created("plans", "r/gone"), CancellationToken.None);
        await host.RunUntilIdleAsync(CancellationToken.None);

        _host.Recorder.Seen.ShouldBeEmpty();
        _host.Ended.ShouldHaveSingleItem().Outcome.ShouldBe(InvocationOutcome.Succeeded);
    }

    [Fact]
    public async Task A_subscription_is_validated()
    {
        using var host = _host.Start();
        const string body = """[{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"c0de"}}]""";

        (await Feed(host).AcceptAsync(Function, body, CancellationToken.None)).ShouldBe(new WebhookReply(200, "{\"validationResponse\":\"c0de\"}"));
    }

    [Theory]
    [InlineData("Host.Functions.Unknown", "[]", 404)]
    [InlineData("", "[]", 404)]
    [InlineData("Host.Functions.Text", "[]", 404)]
    [InlineData(Function, "not JSON", 400)]
    [InlineData(Function, "[1]", 400)]
    [InlineData(Function, "", 400)]
    [InlineData(Function, "[]", 202)]
    [InlineData(Function, "[{}]", 202)]
    [InlineData(Function, """[{"eventType":"Microsoft.Storage.BlobCreated"}]""", 202)]
    [InlineData(Function, """[{"eventType":"Microsoft.Storage.BlobCreated","subject":5,"data":[]}]""", 202)]
    [InlineData(Function, """[{"eventType":"Microsoft.Storage.BlobDeleted","subject":"/blobServices/default/containers/plans/blobs/r/a"}]""", 202)]
    [InlineData(Function, """[{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/other/blobs/r/a"}]""", 202)]
    [InlineData(Function, """[{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/plans/blobs/"}]""", 202)]
    public async Task What_is_no_event_for_the_function_runs_nothing(string function, string body, int status)
    {
        await _host.WriteAsync("plans", "r/a", "x");
        using var host = _host.Start();

        (await Feed(host).AcceptAsync(function, body, CancellationToken.None)).Status.ShouldBe(status);
        await host.RunUntilIdleAsync(CancellationToken.None);

        _host.Ended.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/plans/blobs/r/a b"}""")]
    [InlineData("""[{"eventType":"Microsoft.Storage.BlobCreated","data":{"url":"https://account.blob.core.windows.net/plans/r/a%20b"}}]""")]
    [InlineData("""[{"eventType":"Microsoft.Storage.BlobCreated","data":{"url":"http://127.0.0.1:10000/devstoreaccount1/plans/r/a%20b"}}]""")]
    public void A_blob_is_found_in_each_form_of_an_event(string body) =>
        EventGridBody.TryParse(body)!.Created.ShouldBe([("plans", "r/a b")]);

    private static string Created(string container, string name) =>
        System.Text.Json.JsonSerializer.Serialize(new[] { new { eventType = "Microsoft.Storage.BlobCreated", subject = $"/blobServices/default/containers/{container}/blobs/{name}" } });

    private static WebhookBlobFeed Feed(LocalHostRunner host) => host.Feed.ShouldBeOfType<WebhookBlobFeed>();

    public void Dispose() => _host.Dispose();
}
