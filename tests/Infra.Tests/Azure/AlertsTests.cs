using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.Azure;

public sealed class AlertsTests
{
    private static readonly BicepFile File = BicepFile.Load("infra/azure/modules/alerts.bicep");

    private static readonly string[] Windows = ["PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT2H", "P1D"];

    [Fact]
    public void Every_alert_says_what_happened_and_looks_at_a_window_no_shorter_than_its_interval()
    {
        var rules = BicepValue.Of(File.Find("var", "rules").Body).Items;

        rules.Count.ShouldBe(5);
        foreach (var rule in rules)
        {
            rule["description"].Text.Length.ShouldBeGreaterThan(40);
            Windows.ShouldContain(rule["windowSize"].Text);
            Windows.ShouldContain(rule["evaluationFrequency"].Text);
            Array.IndexOf(Windows, rule["windowSize"].Text).ShouldBeGreaterThanOrEqualTo(Array.IndexOf(Windows, rule["evaluationFrequency"].Text));
        }
    }

    [Fact]
    public void Messages_given_up_and_messages_left_are_both_watched()
    {
        var rules = BicepValue.Of(File.Find("var", "rules").Body).Items.ToDictionary(rule => rule["name"].Text, rule => rule["query"].Text, StringComparer.Ordinal);

        rules.Keys.ShouldContain("messages-given-up");
        rules["poison-messages-left"].ShouldContain("oldest < ago(1h)");
        File.Of("import").Single().Imported.ShouldContain("poisonQueues");
    }

    [Fact]
    public void What_the_queries_read_is_logged()
    {
        var data = BicepFile.Load("infra/azure/modules/data-storage.bicep");
        var logs = BicepValue.BodyOf(data.Find("resource", "queueDiagnostics"))["properties", "logs"].Items;

        logs.Where(log => log["enabled"].Text == "true").Select(log => log["category"].Text).ShouldBe(["StorageWrite", "StorageDelete"], ignoreOrder: true);
    }
}
