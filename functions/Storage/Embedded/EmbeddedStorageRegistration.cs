using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EhcpPipeline.Storage.Embedded;

/// <summary>Registration of the embedded store.</summary>
public static class EmbeddedStorageRegistration
{
    /// <summary>
    /// The three ports over the store in <paramref name="directory"/>, opened when first asked for and closed with the container.
    /// It follows the registered <see cref="TimeProvider"/>, the system's if there is none.
    /// </summary>
    public static IServiceCollection AddEmbeddedStorage(this IServiceCollection services, string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return services.AddEmbeddedStorage(clock => EmbeddedStore.Open(directory, clock));
    }

    /// <summary>The three ports over a store in memory.</summary>
    public static IServiceCollection AddInMemoryStorage(this IServiceCollection services) => services.AddEmbeddedStorage(EmbeddedStore.OpenInMemory);

    private static IServiceCollection AddEmbeddedStorage(this IServiceCollection services, Func<TimeProvider, EmbeddedStore> open)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => open(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<EmbeddedStore>().Blobs);
        services.AddSingleton<IWorkQueues>(provider => provider.GetRequiredService<EmbeddedStore>().Queues);
        services.AddSingleton<ITableStore>(provider => provider.GetRequiredService<EmbeddedStore>().Tables);
        return services;
    }
}
