using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Integration.Tests.Hosting;

public sealed record WorkStep(string Name, int Number);

/// <summary>What the functions saw, and what they do next.</summary>
public sealed class Sightings
{
    private readonly ConcurrentQueue<string> _all = new();

    public IReadOnlyList<string> All => [.. _all];

    /// <summary>Called with what the function saw, and the function's own token.</summary>
    public Func<string, CancellationToken, Task> Then { get; set; } = (_, _) => Task.CompletedTask;

    public Task AddAsync(string sighting, CancellationToken cancel)
    {
        _all.Enqueue(sighting);
        return Then(sighting, cancel);
    }
}

/// <summary>A blob, a queue behind it, a queue behind that, and the poison queues; named anew for each test through settings.</summary>
public sealed class WorkFunctions(Sightings sightings)
{
    [Function("Take")]
    [QueueOutput("%First%")]
    public async Task<WorkStep[]> Take([BlobTrigger("%Container%/{run}/{name}", Source = BlobTriggerSource.EventGrid)] string content, string run, string name, CancellationToken cancel)
    {
        await sightings.AddAsync($"take {run} {name} {content}", cancel);
        return [new WorkStep(name, 1), new WorkStep(name, 2)];
    }

    [Function("First")]
    [QueueOutput("%Second%")]
    public async Task<string?> First([QueueTrigger("%First%")] WorkStep step, int dequeueCount, CancellationToken cancel)
    {
        await sightings.AddAsync($"first {step.Name} {step.Number} {dequeueCount}", cancel);
        return step.Number == 1 ? step.Name : null;
    }

    [Function("Second")]
    public Task Second([QueueTrigger("%Second%")] string body, CancellationToken cancel) => sightings.AddAsync("second " + body, cancel);

    [Function("Poisoned")]
    public Task Poisoned([QueueTrigger("%First%-poison")] string body, CancellationToken cancel) => sightings.AddAsync("poisoned " + body, cancel);
}
