using System.Text.Json;
using EhcpPipeline.Functions.Tests.Hosting;
using EhcpPipeline.Integration.Tests.Azurite;
using EhcpPipeline.LocalHost;
using EhcpPipeline.LocalHost.Blobs;
using EhcpPipeline.Storage.Azure;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Integration.Tests.Pipeline;

/// <summary>A run's exported rows are the same on a storage account as embedded, whichever way blob events come.</summary>
public sealed class SameBytesTests(AzuriteStorage storage) : IClassFixture<AzuriteStorage>
{
    // The tables that a first run without moderators, without a broken upload and without reports beside the plans cannot fill.
    private static readonly TableSchema[] MayBeEmpty = [FactTables.Failures, FactTables.AdviceReports, FactTables.AdviceItems, FactTables.AdviceMatches, ReportTableSchemas.AdviceQuality, ReportTableSchemas.Movement, ModerationTables.Moderations, ModerationTables.Agreement];

    [Fact]
    public async Task Polled_events_give_the_embedded_rows()
    {
        await using var azurite = Azurite(BlobFeedKind.Polling);
        await azurite.AuditAsync(SampleFolder.Manifest("polled"), SampleFolder.Plans, SampleFolder.Cohort);

        await ShouldMatchAsync(azurite, "polled");
    }

    [Fact]
    public async Task Pushed_events_twice_and_out_of_order_give_the_embedded_rows()
    {
        await using var azurite = Azurite(BlobFeedKind.Webhook);
        var manifest = SampleFolder.Manifest("pushed");
        await azurite.OpenAsync(manifest);
        await azurite.CohortAsync(manifest, SampleFolder.Cohort);
        await azurite.UploadAsync(manifest, SampleFolder.Plans);
        var events = await EventsAsync(azurite, manifest.Run);
        var random = new Random(11);
        var deliveries = events.Concat(events).ToArray();
        random.Shuffle(deliveries);
        var feed = azurite.Get<LocalHostRunner>().Feed.ShouldBeOfType<WebhookBlobFeed>();
        foreach (var (function, body) in deliveries)
        {
            (await feed.AcceptAsync("Host.Functions." + function, body, default)).Status.ShouldBe(202);
        }

        await azurite.RunAsync();
        await ShouldMatchAsync(azurite, "pushed");
    }

    [Fact]
    public async Task Reports_beside_plans_give_the_embedded_rows()
    {
        var manifest = AdviceFolder.Manifest("advised");
        await using var azurite = Azurite(BlobFeedKind.Polling);
        await using var embedded = new TestPipeline();
        foreach (var pipeline in (TestPipeline[])[azurite, embedded])
        {
            // On the account the reports come first, embedded last.
            await pipeline.OpenAsync(manifest);
            await (pipeline == azurite ? pipeline.UploadAsync(manifest, AdviceFolder.Reports) : pipeline.UploadAsync(manifest, AdviceFolder.Plans));
            await pipeline.RunAsync();
            await (pipeline == azurite ? pipeline.UploadAsync(manifest, AdviceFolder.Plans) : pipeline.UploadAsync(manifest, AdviceFolder.Reports));
            await pipeline.RunAsync();
        }

        (await embedded.RowsAsync(FactTables.AdviceMatches)).ShouldNotBeEmpty();
        (await azurite.DumpAsync("advised")).ShouldBe(await embedded.DumpAsync("advised"));
    }

    private static async Task ShouldMatchAsync(TestPipeline azurite, string run)
    {
        await using var embedded = new TestPipeline();
        await embedded.AuditAsync(SampleFolder.Manifest(run), SampleFolder.Plans, SampleFolder.Cohort);
        foreach (var table in TableCatalog.All.Except(MayBeEmpty))
        {
            (await embedded.RowsAsync(table)).ShouldNotBeEmpty("table " + table.Name);
        }

        (await embedded.RowsAsync(FactTables.Plans)).Count.ShouldBeGreaterThanOrEqualTo(20);
        (await azurite.DumpAsync(run)).ShouldBe(await embedded.DumpAsync(run));
    }

    private static async Task<List<(string Function, string Body)>> EventsAsync(TestPipeline pipeline, string run)
    {
        var events = new List<(string, string)>();
        foreach (var (container, function) in (IEnumerable<(string, string)>)[(Containers.Runs, "OpenRun"), (Containers.Cohorts, "ImportCohort"), (Containers.Plans, "ExtractPlan")])
        {
            await foreach (var blob in pipeline.Blobs.ListAsync(container, run, default))
            {
                events.Add((function, JsonSerializer.Serialize(new[] { new { eventType = "Microsoft.Storage.BlobCreated", subject = $"/blobServices/default/containers/{container}/blobs/{blob.Name}" } })));
            }
        }

        return events;
    }

    private TestPipeline Azurite(BlobFeedKind feed) => new(
        services => services.AddAzureStorage(_ => AzureStore.Connect(storage.ConnectionString)),
        options =>
        {
            options.BlobFeed = feed;
            options.HostId = feed == BlobFeedKind.Polling ? "polled" : "pushed";
        },
        realTime: true);
}
