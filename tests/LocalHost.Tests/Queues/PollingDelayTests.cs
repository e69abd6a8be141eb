using EhcpPipeline.LocalHost.Queues;

namespace EhcpPipeline.LocalHost.Tests.Queues;

public sealed class PollingDelayTests
{
    [Fact]
    public void An_idle_queue_is_looked_at_less_and_less_often_down_to_the_limit()
    {
        var delay = new PollingDelay(TimeSpan.FromSeconds(5), new Random(1));

        var delays = Enumerable.Range(0, 12).Select(_ => delay.Next()).ToList();

        delays[0].ShouldBe(TimeSpan.FromMilliseconds(100));
        delays.ShouldBeInOrder();
        delays[^1].ShouldBe(TimeSpan.FromSeconds(5));
        delays.Zip(delays.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First * 2.4);
    }

    [Fact]
    public void A_message_makes_the_pauses_short_again()
    {
        var delay = new PollingDelay(TimeSpan.FromSeconds(5), new Random(1));
        delay.Next();
        delay.Next();
        delay.Reset();

        delay.Next().ShouldBe(TimeSpan.FromMilliseconds(100));
    }
}
