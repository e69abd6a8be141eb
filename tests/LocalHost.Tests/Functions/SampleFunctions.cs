using System.Text;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.LocalHost.Tests.Functions;

public sealed record Order(string Plan, int Number);

/// <summary>A service with the lifetime of an invocation.</summary>
public sealed class PerInvocation
{
    private static int _made;

    public int Number { get; } = Interlocked.Increment(ref _made);
}

/// <summary>Functions as an application writes them, one for each way of binding.</summary>
public sealed class SampleFunctions(Recorder recorder, PerInvocation scoped)
{
    [Function("Text")]
    public Task Text([QueueTrigger("text")] string body, int dequeueCount, string id, DateTimeOffset insertionTime, FunctionContext context, CancellationToken cancel)
    {
        id.ShouldNotBeNullOrEmpty();
        insertionTime.ShouldNotBe(default);
        context.FunctionId.ShouldBe("Host.Functions.Text");
        context.BindingContext.BindingData["DequeueCount"].ShouldBe(dequeueCount);
        context.CancellationToken.ShouldBe(cancel);
        context.InstanceServices.GetService(typeof(PerInvocation)).ShouldBeSameAs(scoped);
        return recorder.SeeAsync($"text {body} {dequeueCount}", cancel);
    }

    [Function("Json")]
    [QueueOutput("text")]
    public async Task<string?> Json([QueueTrigger("Json")] Order order, CancellationToken cancel)
    {
        await recorder.SeeAsync($"json {order.Plan} {order.Number}", cancel);
        return order.Number == 0 ? null : order.Plan;
    }

    [Function("Bytes")]
    public Task Bytes([QueueTrigger("bytes")] byte[] body, CancellationToken cancel) => recorder.SeeAsync("bytes " + Encoding.UTF8.GetString(body), cancel);

    [Function("Data")]
    public Task Data([QueueTrigger("data")] BinaryData body, [BlobInput("inputs/{id}.txt")] string? input, CancellationToken cancel) =>
        recorder.SeeAsync($"data {body} {input ?? "no input"}", cancel);

    [Function("Several")]
    public SeveralOutputs? Several([QueueTrigger("several")] string body) =>
        body == "nothing" ? null : new SeveralOutputs { Orders = [new Order(body, 1), new Order(body, 2)], Text = null, Copy = body };

    [Function("Array")]
    [QueueOutput("text")]
    public string Array([QueueTrigger("array")] string body) => body;

    [Function("ValueTasks")]
    [QueueOutput("text")]
    public ValueTask<string[]> ValueTasks([QueueTrigger("valuetasks")] string body) => ValueTask.FromResult(new[] { body + "1", body + "2" });

    [Function("Drain")]
    public Task Drain([QueueTrigger("text-poison")] string body, CancellationToken cancel) => recorder.SeeAsync("poison " + body, cancel);

    [Function("BlobText")]
    public Task BlobText([BlobTrigger("plans/{run}/{name}", Source = BlobTriggerSource.EventGrid, Connection = "EhcpData")] string content, string run, string name, string blobTrigger, CancellationToken cancel) =>
        recorder.SeeAsync($"blob {run} {name} {content} {blobTrigger}", cancel);

    [Function("BlobStream")]
    public async Task BlobStream([BlobTrigger("bundles/{run}/{file}.zip")] Stream content, string run, string file, CancellationToken cancel)
    {
        using var reader = new StreamReader(content);
        await recorder.SeeAsync($"bundle {run} {file} {await reader.ReadToEndAsync(cancel)}", cancel);
    }

    [Function("BlobJson")]
    public Task BlobJson([BlobTrigger("runs/{run}.json")] Order order, string run, CancellationToken cancel) => recorder.SeeAsync($"run {run} {order.Plan}", cancel);

    [Function("BlobPoison")]
    public Task BlobPoison([QueueTrigger("webjobs-blobtrigger-poison")] string body, CancellationToken cancel) => recorder.SeeAsync("blob poison " + body, cancel);

    [Function("Timer")]
    public Task Timer([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancel) => recorder.SeeAsync(timer.IsPastDue ? "timer past due" : "timer", cancel);
}

public sealed class SeveralOutputs
{
    [QueueOutput("json")]
    public required Order[] Orders { get; init; }

    [QueueOutput("text")]
    public string? Text { get; init; }

    [BlobOutput("copies/{id}.txt")]
    public string? Copy { get; init; }
}
