using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WeCom.Client;

// The namespace is the container's own, as usual for such methods, so that they show up without a using directive.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers what fetches tokens when a program starts.</summary>
public static class WeComWarmUpServiceCollectionExtensions
{
    /// <summary>
    /// Fetches the tokens and tickets of all WeCom clients in the background when the host starts. An <see cref="IProgress{T}"/> of
    /// <see cref="WeComWarmUpStep"/> in the container is told of each step.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddWeComWarmUp(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(static container => new WeComWarmUp(container));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WeComWarmUpService>(static container => new WeComWarmUpService(
            container.GetRequiredService<WeComWarmUp>(), container.GetService<IProgress<WeComWarmUpStep>>(), container.GetService<ILogger<WeComWarmUp>>())));
        return services;
    }
}
