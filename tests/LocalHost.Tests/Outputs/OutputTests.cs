using EhcpPipeline.LocalHost.Outputs;

namespace EhcpPipeline.LocalHost.Tests.Outputs;

public sealed class OutputTests : IDisposable
{
    private readonly HostUnderTest _host = new();

    [Fact]
    public async Task A_null_output_is_no_message()
    {
        await _host.SendAsync("json", "{\"Plan\":\"a\",\"Number\":0}");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["json a 0"]);
    }

    [Fact]
    public async Task An_array_is_a_message_for_each_element()
    {
        await _host.SendAsync("valuetasks", "v");
        await _host.RunAsync();

        _host.Recorder.Seen.Order(StringComparer.Ordinal).ShouldBe(["text v1 1", "text v2 1"]);
    }

    [Fact]
    public async Task Text_that_is_a_JSON_array_is_split_as_well()
    {
        await _host.SendAsync("array", "[\"a\",{\"b\":1},2]");
        await _host.RunAsync();

        _host.Recorder.Seen.Order(StringComparer.Ordinal).ShouldBe(["text 2 1", "text a 1", "text {\"b\":1} 1"]);
    }

    [Fact]
    public async Task Each_property_of_a_class_of_outputs_goes_its_way()
    {
        await _host.SendAsync("several", "s");
        await _host.RunAsync();

        _host.Recorder.Seen.Order(StringComparer.Ordinal).ShouldBe(["json s 1", "json s 2", "text s 1", "text s 1"]);
        var copy = await _host.Store.Blobs.ListAsync("copies", string.Empty, CancellationToken.None).ToListAsync();
        copy.ShouldHaveSingleItem().Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_class_of_outputs_that_is_null_sends_nothing()
    {
        await _host.SendAsync("several", "nothing");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBeEmpty();
        _host.Ended.ShouldHaveSingleItem().Outcome.ShouldBe(InvocationOutcome.Succeeded);
    }

    [Fact]
    public async Task A_function_that_throws_has_no_outputs()
    {
        _host.Recorder.Then = (what, _) => what.StartsWith("json", StringComparison.Ordinal) ? throw new InvalidOperationException() : Task.CompletedTask;
        await _host.SendAsync("json", "{\"Plan\":\"a\",\"Number\":1}");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(Enumerable.Repeat("json a 1", 5));
    }

    [Theory]
    [InlineData("plain", new[] { "plain" })]
    [InlineData("[not json", new[] { "[not json" })]
    [InlineData("[]", new string[0])]
    [InlineData(" [\"a\", null, \"b\"]", new[] { "a", "b" })]
    [InlineData("{\"a\":[1,2]}", new[] { "{\"a\":[1,2]}" })]
    public void Text_becomes_messages(string text, string[] expected) => MessageSplitting.Messages(text).ShouldBe(expected);

    [Fact]
    public void Objects_become_JSON_with_their_own_names()
    {
        MessageSplitting.Messages(new Functions.Order("p", 1)).ShouldBe(["{\"Plan\":\"p\",\"Number\":1}"]);
        MessageSplitting.Messages("é"u8.ToArray()).ShouldBe(["é"]);
        MessageSplitting.Messages(null).ShouldBeEmpty();
    }

    public void Dispose() => _host.Dispose();
}
