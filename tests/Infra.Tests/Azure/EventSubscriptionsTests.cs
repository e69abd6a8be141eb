using EhcpPipeline.Infra.Tests.Support;

namespace EhcpPipeline.Infra.Tests.Azure;

public sealed class EventSubscriptionsTests
{
    private static readonly BicepFile File = BicepFile.Load("infra/azure/event-subscriptions.bicep");

    private static BicepValue Subscription => BicepValue.BodyOf(File.Find("resource", "subscriptions"))["properties"];

    [Fact]
    public void There_is_one_for_each_entry_of_the_list()
    {
        var body = File.Find("resource", "subscriptions").Body.Where(token => token.Kind != BicepTokenKind.NewLine).Take(5).Select(token => token.Value);

        body.ShouldBe(["[", "for", "trigger", "in", "blobTriggers"]);
    }

    [Fact]
    public void It_calls_the_hosts_webhook_for_its_function() =>
        Subscription["destination", "properties", "endpointUrl"].Text.ShouldContain("/runtime/webhooks/blobs?functionName=Host.Functions.${}&code=");

    [Fact]
    public void It_listens_to_new_blobs_of_its_container_only()
    {
        Subscription["filter", "includedEventTypes"].Items.Select(item => item.Text).ShouldBe(["Microsoft.Storage.BlobCreated"]);
        // The slash at the end: without it, plans would also match a container plans-archive.
        Subscription["filter", "subjectBeginsWith"].Text.ShouldBe("/blobServices/default/containers/${}/");
        Subscription["filter", "subjectEndsWith"].Text.ShouldBe("trigger . suffix");
    }

    [Fact]
    public void It_tries_for_a_day_and_lays_down_what_it_could_not_deliver()
    {
        Subscription["retryPolicy", "eventTimeToLiveInMinutes"].Text.ShouldBe("1440");
        Subscription["retryPolicy", "maxDeliveryAttempts"].Text.ShouldBe("30");
        var deadLetter = Subscription["deadLetterWithResourceIdentity"];
        deadLetter["identity", "type"].Text.ShouldBe("SystemAssigned");
        deadLetter["deadLetterDestination", "properties", "blobContainerName"].Text.ShouldBe("deadLetterContainer");
    }

    [Fact]
    public void Undelivered_events_start_no_function()
    {
        var names = BicepFile.Load("infra/azure/names.bicep");
        var deadLetters = BicepValue.Of(names.Find("var", "deadLetterContainer").Body).Text;

        names.Objects("blobTriggers").Select(trigger => trigger["container"]).ShouldNotContain(deadLetters);
        names.Objects("blobTriggers").Select(trigger => trigger["container"]).ShouldBe(names.Strings("uploadContainers"), ignoreOrder: true);
    }
}
