using EhcpPipeline.Functions;
using EhcpPipeline.Functions.Composition;
using EhcpPipeline.LocalHost;
using EhcpPipeline.LocalHost.Settings;
using EhcpPipeline.Storage.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EhcpPipeline.Cli.Hosting;

/// <summary>The whole pipeline in this process, over a store in one folder: no server, no account, nothing leaves the machine.</summary>
internal static class EmbeddedPipeline
{
    public static ServiceProvider Build(DirectoryInfo store, IProgress<InvocationEnded>? progress = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSkippingClock();
        services.AddEmbeddedStorage(store.FullName);
        services.AddPipeline();
        services.AddLocalHost(typeof(AssessPlan).Assembly, options =>
        {
            options.Settings = HostSettings.Load(Path.Combine(AppContext.BaseDirectory, "host.json"));
            options.Progress = progress;
        });
        return services.BuildServiceProvider();
    }
}
