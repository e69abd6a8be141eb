using System.Globalization;
using System.Text.Json;
using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.Host;

/// <summary>The host takes a value out of bounds silently or not at all; so the bounds it documents are checked here.</summary>
public sealed class HostSettingsTests
{
    private static readonly Dictionary<string, string> Settings = Flatten(JsonDocument.Parse(Repository.Read("host.json")).RootElement, "")
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    [Fact]
    public void Every_setting_is_argued_with_the_value_it_has()
    {
        var argued = Repository.Read("docs/host-settings.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|'))
            .ToDictionary(cells => cells[1].Trim().Trim('`'), cells => cells, StringComparer.Ordinal);

        argued.Keys.ShouldBe(Settings.Keys, ignoreOrder: true);
        foreach (var (setting, value) in Settings)
        {
            argued[setting][2].Trim().Trim('`').ShouldBe(value, setting);
        }
    }

    [Theory]
    [InlineData("extensions.queues.batchSize", 1, 32)]
    [InlineData("extensions.queues.newBatchThreshold", 0, 1000)]
    [InlineData("extensions.queues.maxDequeueCount", 1, 100)]
    [InlineData("extensions.blobs.maxDegreeOfParallelism", 1, 64)]
    [InlineData("extensions.blobs.poisonBlobThreshold", 1, 100)]
    public void A_number_is_within_the_hosts_bounds(string setting, int least, int most) =>
        int.Parse(Settings[setting], CultureInfo.InvariantCulture).ShouldBeInRange(least, most);

    [Fact]
    public void A_function_ends_before_its_message_is_given_to_another()
    {
        // The queue's lease is ten minutes.
        Time("functionTimeout").ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(10));
        Time("functionTimeout").ShouldBeGreaterThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_failing_message_waits_before_it_is_tried_again()
    {
        Time("extensions.queues.visibilityTimeout").ShouldBeInRange(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));
        Time("extensions.queues.maxPollingInterval").ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(100));
        Settings["extensions.queues.messageEncoding"].ShouldBe("base64");
    }

    [Theory]
    [InlineData("Host.Triggers")]
    [InlineData("Host.Triggers.Blobs")]
    [InlineData("Microsoft.Azure.WebJobs")]
    [InlineData("Azure")]
    public void What_would_log_blob_names_is_kept_at_warning(string category) => Settings["logging.logLevel." + category].ShouldBe("Warning");

    [Fact]
    public void Retries_are_left_to_the_queues() => Settings.Keys.ShouldNotContain(setting => setting.StartsWith("retry", StringComparison.Ordinal));

    private static TimeSpan Time(string setting) => TimeSpan.ParseExact(Settings[setting], "c", CultureInfo.InvariantCulture);

    private static IEnumerable<KeyValuePair<string, string>> Flatten(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Flatten(property.Value, path.Length == 0 ? property.Name : path + "." + property.Name))
        : [new(path, element.ToString())];
}
