using Azure.Identity;
using EhcpPipeline.Functions;
using EhcpPipeline.Functions.Composition;
using EhcpPipeline.LocalHost;
using EhcpPipeline.Storage.Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EhcpPipeline.Cli.Hosting;

/// <summary>The pipeline's services over Azure Storage or an emulator of it.</summary>
internal static class StoragePipeline
{
    /// <param name="connection">A connection string, or the address of an account's blob service, for which the signed-in user's rights are used.</param>
    /// <param name="host">Settings of a local host that runs the functions; null where storage is only looked at.</param>
    public static ServiceProvider Build(string connection, Action<LocalHostOptions>? host = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(host is null ? LogLevel.Warning : LogLevel.Information));
        services.AddSingleton(TimeProvider.System);
        services.AddAzureStorage(_ => Connect(connection));
        services.AddPipeline();
        if (host is not null)
        {
            services.AddLocalHost(typeof(AssessPlan).Assembly, host);
        }

        return services.BuildServiceProvider();
    }

    private static AzureStore Connect(string connection)
    {
        if (!Uri.TryCreate(connection, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            return AzureStore.Connect(connection);
        }

        var account = address.Host[..address.Host.IndexOf('.', StringComparison.Ordinal)];
        var suffix = address.Host[(account.Length + ".blob.".Length)..];
        return AzureStore.Connect(
            new Uri($"https://{account}.blob.{suffix}"), new Uri($"https://{account}.queue.{suffix}"), new Uri($"https://{account}.table.{suffix}"), new DefaultAzureCredential());
    }
}
