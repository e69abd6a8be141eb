using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EhcpPipeline.LocalHost.Tests;

public sealed class ServingTests : IDisposable
{
    private readonly HostUnderTest _host = new();
    private readonly HttpClient _client = new();

    [Fact]
    public async Task A_served_host_takes_deliveries_and_calls_by_hand_on_its_address()
    {
        _host.Options.BlobFeed = BlobFeedKind.Webhook;
        _host.Options.Endpoint = FreeAddress();
        await _host.WriteAsync("plans", "r/a", "x");
        using var host = _host.Start();
        using var stop = new CancellationTokenSource();
        var serving = host.RunAsync(stop.Token);
        const string delivery = """[{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/plans/blobs/r/a"}]""";

        (await PostAsync("runtime/webhooks/blobs?functionName=Host.Functions.BlobText", delivery)).ShouldBe(HttpStatusCode.Accepted);
        (await PostAsync("admin/functions/Text", "{\"input\":\"by hand\"}")).ShouldBe(HttpStatusCode.InternalServerError);
        (await PostAsync("admin/functions/Timer", "{}")).ShouldBe(HttpStatusCode.Accepted);
        (await PostAsync("admin/functions/BlobText", "{\"input\":\"plans/r/a\"}")).ShouldBe(HttpStatusCode.Accepted);
        (await PostAsync("admin/functions/BlobText", "{\"input\":\"plans/r/absent\"}")).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync("admin/functions/Absent", "{}")).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync("elsewhere", "{}")).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync("runtime/webhooks/blobs?functionName=Host.Functions.BlobText", new string('x', 1_100_000))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await _client.GetAsync(_host.Options.Endpoint)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        await Eventually.TrueAsync(() => _host.Recorder.Seen.Count == 3);
        await stop.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(20));

        _host.Recorder.Seen.Order(StringComparer.Ordinal).ShouldBe(["blob r a x plans/r/a", "blob r a x plans/r/a", "timer"]);
    }

    [Fact]
    public async Task A_served_host_goes_on_when_the_store_fails_now_and_then()
    {
        for (var i = 0; i < 30; i++)
        {
            await _host.SendAsync("json", $$"""{"Plan":"p{{i}}","Number":1}""");
        }

        using var host = _host.Start(EhcpPipeline.Storage.Testing.Faults.FaultPlan.Scattered(seed: 5, percent: 10, calls: 2_000));
        using var stop = new CancellationTokenSource();
        var serving = host.RunAsync(stop.Token);
        await Eventually.TrueAsync(() =>
        {
            // What failed waits for its retry or for its lease to lapse.
            _host.Clock.SkipTo(_host.Clock.GetUtcNow().AddSeconds(1));
            return _host.CountAsync("json").Result + _host.CountAsync("text").Result + _host.CountAsync("text-poison").Result == 0;
        });
        await stop.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(20));

        _host.Recorder.Seen.Where(seen => seen.StartsWith("text", StringComparison.Ordinal)).Select(seen => seen.Split(' ')[1]).Distinct().Count().ShouldBe(30);
    }

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    private async Task<HttpStatusCode> PostAsync(string path, string body) =>
        (await _client.PostAsync(new Uri(_host.Options.Endpoint!, path), new StringContent(body, Encoding.UTF8, "application/json"))).StatusCode;
}
