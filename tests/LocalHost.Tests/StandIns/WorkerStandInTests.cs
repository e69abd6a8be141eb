using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EhcpPipeline.LocalHost.Tests.StandIns;

public sealed class WorkerStandInTests
{
    [Fact]
    public async Task An_application_built_without_the_worker_composes_but_says_what_to_run_instead()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Services.AddSingleton("a service");
        using var host = builder.Build();

        host.Services.GetRequiredService<string>().ShouldBe("a service");
        (await Should.ThrowAsync<NotSupportedException>(() => host.RunAsync())).Message.ShouldBe(
            "This build has no Azure Functions worker. Run the functions with \"ehcp serve\" or \"ehcp triage\", or build with -p:FullFeed=true to deploy them.");
    }
}
