using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EhcpPipeline.LocalHost;

/// <summary>Registration of the local host.</summary>
public static class LocalHostRegistration
{
    /// <summary>A <see cref="LocalHostRunner"/> for the functions of an assembly.</summary>
    public static IServiceCollection AddLocalHost(this IServiceCollection services, Assembly functions, Action<LocalHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton(provider =>
        {
            var options = new LocalHostOptions();
            configure?.Invoke(options);
            return new LocalHostRunner(provider, functions, options);
        });
    }

    /// <summary>A clock that a run until idle puts forward instead of waiting. Call it before the store is registered, which follows the clock.</summary>
    public static IServiceCollection AddSkippingClock(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new SkippingClock(TimeProvider.System)));
    }
}
