using EhcpPipeline.LocalHost.Settings;

namespace EhcpPipeline.LocalHost.Tests.Settings;

public sealed class HostSettingsTests
{
    [Fact]
    public void An_empty_file_gives_the_hosts_defaults()
    {
        var settings = HostSettings.Parse("{\"version\":\"2.0\"}");

        settings.ShouldBe(new HostSettings());
        (settings.BatchSize, settings.MaxDequeueCount, settings.PoisonBlobThreshold).ShouldBe((16, 5, 5));
    }

    [Fact]
    public void Every_setting_is_read()
    {
        var settings = HostSettings.Parse("""
            {
              // The file may hold comments.
              "version": "2.0",
              "functionTimeout": "00:10:00",
              "extensions": {
                "queues": { "batchSize": 8, "newBatchThreshold": 4, "maxDequeueCount": 3, "visibilityTimeout": "00:00:30", "maxPollingInterval": "00:00:05", "messageEncoding": "base64" },
                "blobs": { "maxDegreeOfParallelism": 4, "poisonBlobThreshold": 2 },
              }
            }
            """);

        settings.ShouldBe(new HostSettings
        {
            BatchSize = 8,
            NewBatchThreshold = 4,
            MaxDequeueCount = 3,
            VisibilityTimeout = TimeSpan.FromSeconds(30),
            MaxPollingInterval = TimeSpan.FromSeconds(5),
            BlobParallelism = 4,
            PoisonBlobThreshold = 2,
            FunctionTimeout = TimeSpan.FromMinutes(10),
        });
    }

    [Theory]
    [InlineData("{\"extensions\":{\"queues\":{\"batchSize\":33}}}", "host.json: batchSize is a number from 1 to 32.")]
    [InlineData("{\"extensions\":{\"queues\":{\"batchSize\":\"8\"}}}", "host.json: batchSize is a number from 1 to 32.")]
    [InlineData("{\"extensions\":{\"queues\":{\"visibilityTimeout\":\"soon\"}}}", "host.json: visibilityTimeout is a duration such as \"00:00:30\", 00:00:00 at least.")]
    [InlineData("{\"extensions\":{\"queues\":{\"maxPollingInterval\":\"00:00:00.05\"}}}", "host.json: maxPollingInterval is a duration such as \"00:00:30\", 00:00:00.1000000 at least.")]
    [InlineData("not JSON", "host.json is not JSON.")]
    public void A_setting_out_of_bounds_is_named(string text, string message) =>
        Should.Throw<InvalidDataException>(() => HostSettings.Parse(text)).Message.ShouldBe(message);
}
