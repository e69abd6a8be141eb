using Azure.Core;
using Azure.Identity;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Storage.Azure;

/// <summary>
/// A connection as app settings name it, in the same words as the Functions host: <c>{name}</c> is a connection string; otherwise
/// <c>{name}__blobServiceUri</c>, <c>{name}__queueServiceUri</c> and <c>{name}__tableServiceUri</c> (or <c>{name}__accountName</c> for all three), with
/// <c>{name}__credential = managedidentity</c> and <c>{name}__clientId</c> for a user-assigned identity; without a credential, whoever is signed in.
/// </summary>
public static class AzureConnection
{
    /// <summary>Throws <see cref="InvalidOperationException"/>, naming the setting, if it is not configured.</summary>
    public static AzureStore Connect(IConfiguration configuration, string name)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[name] is { Length: > 0 } connectionString)
        {
            return AzureStore.Connect(connectionString);
        }

        var section = configuration.GetSection(name);
        return AzureStore.Connect(Service(section, name, "blob"), Service(section, name, "queue"), Service(section, name, "table"), Credential(section));
    }

    /// <summary>The three ports over the connection of that name, connected when first asked for.</summary>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddAzureStorage(provider => Connect(provider.GetRequiredService<IConfiguration>(), name));
    }

    /// <summary>The three ports over a store.</summary>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, Func<IServiceProvider, AzureStore> connect)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(connect);
        services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<AzureStore>().Blobs);
        services.AddSingleton<IWorkQueues>(provider => provider.GetRequiredService<AzureStore>().Queues);
        services.AddSingleton<ITableStore>(provider => provider.GetRequiredService<AzureStore>().Tables);
        return services;
    }

    private static Uri Service(IConfigurationSection section, string name, string service)
    {
        if (Uri.TryCreate(section[service + "ServiceUri"], UriKind.Absolute, out var address))
        {
            return address;
        }

        return section["accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw new InvalidOperationException($"The setting {name}__{service}ServiceUri is not configured.");
    }

    private static TokenCredential Credential(IConfigurationSection section)
    {
        if (!string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase))
        {
            return new DefaultAzureCredential();
        }

        return new ManagedIdentityCredential(section["clientId"] is { Length: > 0 } clientId
            ? ManagedIdentityId.FromUserAssignedClientId(clientId)
            : ManagedIdentityId.SystemAssigned);
    }
}
