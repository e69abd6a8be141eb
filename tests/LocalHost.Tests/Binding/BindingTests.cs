using EhcpPipeline.LocalHost.Binding;

namespace EhcpPipeline.LocalHost.Tests.Binding;

public sealed class BindingTests : IDisposable
{
    private readonly HostUnderTest _host = new();

    [Fact]
    public async Task A_queue_function_gets_text_metadata_context_and_its_own_scope()
    {
        await _host.SendAsync("text", "hello");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["text hello 1"]);
        _host.Ended.ShouldHaveSingleItem().Outcome.ShouldBe(InvocationOutcome.Succeeded, _host.Ended[0].Error?.ToString());
        (await _host.CountAsync("text")).ShouldBe(0);
    }

    [Fact]
    public async Task JSON_binds_whatever_the_case_of_its_names_and_a_queue_name_is_lower_cased()
    {
        await _host.SendAsync("json", "{\"PLAN\":\"a\",\"number\":3}");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["json a 3", "text a 1"]);
    }

    [Fact]
    public async Task Bytes_binary_data_and_a_blob_input_bind()
    {
        await _host.SendAsync("bytes", "é");
        await _host.WriteAsync("inputs", "1.txt", "the input");
        await _host.SendAsync("data", "body");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldContain("bytes é");
        _host.Recorder.Seen.ShouldContain(seen => seen.StartsWith("data body", StringComparison.Ordinal));
        _host.Ended.ShouldAllBe(ended => ended.Outcome == InvocationOutcome.Succeeded);
    }

    [Fact]
    public async Task An_absent_blob_input_is_null()
    {
        await _host.SendAsync("data", "body");
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBe(["data body no input"]);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[1]")]
    [InlineData("{\"Plan\":\"a\",\"Number\":\"many\"}")]
    public async Task A_message_that_does_not_bind_takes_its_tries_and_goes_to_the_poison_queue(string body)
    {
        await _host.SendAsync("json", body);
        await _host.RunAsync();

        _host.Recorder.Seen.ShouldBeEmpty();
        _host.Ended.Select(ended => (ended.Outcome, ended.Attempt)).ShouldBe([
            (InvocationOutcome.Failed, 1), (InvocationOutcome.Failed, 2), (InvocationOutcome.Failed, 3), (InvocationOutcome.Failed, 4), (InvocationOutcome.Poisoned, 5)]);
        _host.Ended[0].Error.ShouldBeOfType<BindingFailedException>().Message.ShouldBe("The parameter order of Json cannot be made from what triggered it.");
        (await _host.Store.Queues.ReceiveAsync("json-poison", 1, TimeSpan.FromMinutes(1), CancellationToken.None)).ShouldHaveSingleItem().Body.ShouldBe(body);
    }

    [Theory]
    [InlineData("5", typeof(int), 5)]
    [InlineData("5", typeof(long), 5L)]
    [InlineData("true", typeof(bool), true)]
    [InlineData("x", typeof(string), "x")]
    [InlineData("7", typeof(int?), 7)]
    public void Text_converts_to_simple_types(string text, Type type, object expected) => ValueConversion.Convert(text, type).ShouldBe(expected);

    [Fact]
    public void Identifiers_times_and_numbers_convert()
    {
        var guid = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");
        var time = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

        ValueConversion.Convert(guid.ToString(), typeof(Guid)).ShouldBe(guid);
        ValueConversion.Convert("2026-01-05T09:00:00+00:00", typeof(DateTimeOffset)).ShouldBe(time);
        ValueConversion.Convert(time, typeof(DateTime)).ShouldBe(time.UtcDateTime);
        ValueConversion.Convert(3, typeof(long)).ShouldBe(3L);
        ValueConversion.Convert(3, typeof(string)).ShouldBe("3");
        ValueConversion.Convert(null, typeof(string)).ShouldBeNull();
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_a_blob_read_as_text() =>
        ValueConversion.Convert(new ReadOnlyMemory<byte>([0xEF, 0xBB, 0xBF, (byte)'a']), typeof(string)).ShouldBe("a");

    public void Dispose() => _host.Dispose();
}
