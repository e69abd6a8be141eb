using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Integration.Tests.Hosting;

public sealed record WorkStep(string Name, int Number);

/// <summary>What the functions saw, and what they do next.</summary>
public sealed class Sightings
{
    private readonly ConcurrentQueue<string> _all = new();

    public IReadOnlyList<string> All => [.. _all];

    public Func<string, Task> Then { get; set; } = _ => Task.CompletedTask;

    public Task AddAsync(string sighting)
    {
        _all.Enqueue(sighting);
        return Then(sighting);
    }
}

/// <summary>A blob, a queue behind it, a queue behind that, and the poison queues; named anew for each test through settings.</summary>
public sealed class WorkFunctions(Sightings sightings)
{
    [Function("Take")]
    [QueueOutput("%First%")]
    public async Task<WorkStep[]> Take([BlobTrigger("%Container%/{run}/{name}", Source = BlobTriggerSource.EventGrid)] string content, string run, string name)
    {
        await sightings.AddAsync($"take {run} {name} {content}");
        return [new WorkStep(name, 1), new WorkStep(name, 2)];
    }

    [Function("First")]
    [QueueOutput("%Second%")]
    public async Task<string?> First([QueueTrigger("%First%")] WorkStep step, int dequeueCount)
    {
        await sightings.AddAsync($"first {step.Name} {step.Number} {dequeueCount}");
        return step.Number == 1 ? step.Name : null;
    }

    [Function("Second")]
    public Task Second([QueueTrigger("%Second%")] string body) => sightings.AddAsync("second " + body);

    [Function("Poisoned")]
    public Task Poisoned([QueueTrigger("%First%-poison")] string body) => sightings.AddAsync("poisoned " + body);
}
