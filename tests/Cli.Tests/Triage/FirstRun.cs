using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Triage;

/// <summary>One undisturbed run over the sample plans, which other tests look at or copy and go on from.</summary>
public sealed class FirstRun : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();

    internal string Out => _folder["out"];

    internal string Plans => _folder["plans"];

    internal Ended Ended { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        SamplePlans.Put(Plans, SamplePlans.Names);
        Ended = (await CommandLine.RunAsync(Arguments(Plans, Out))).ShouldSucceed();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    internal static string[] Arguments(string plans, string output) => ["triage", plans, "--cohort", SamplePlans.Cohort, "--as-of", SamplePlans.AsOf, "--out", output];
}

/// <summary>The tests that share the first run.</summary>
[CollectionDefinition(nameof(FirstRun))]
public sealed class SharesFirstRun : ICollectionFixture<FirstRun>;
