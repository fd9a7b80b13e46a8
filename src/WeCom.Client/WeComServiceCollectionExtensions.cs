using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sdk.Core;
using WeCom.Client;

// The namespace is the container's own, as usual for such methods, so that they show up without a using directive.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers WeCom clients with a container.</summary>
public static class WeComServiceCollectionExtensions
{
    /// <summary>Registers <see cref="WeComClient"/> as a singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section to read <see cref="WeComOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddWeComClient(
        this IServiceCollection services, IConfigurationSection section, Action<WeComOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, null, section, configure);
    }

    /// <summary>Registers <see cref="WeComClient"/> as a singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddWeComClient(this IServiceCollection services, Action<WeComOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Registers one of several applications as a keyed singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("hr")] WeComClient</c>.</param>
    /// <param name="section">The section to read <see cref="WeComOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddWeComClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<WeComOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, section, configure);
    }

    /// <summary>Registers one of several applications as a keyed singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("hr")] WeComClient</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddWeComClient(this IServiceCollection services, string name, Action<WeComOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, null, configure);
    }

    private static IHttpClientBuilder Add(
        IServiceCollection services, string? name, IConfigurationSection? section, Action<WeComOptions>? configure)
    {
        IHttpClientBuilder http = ApiClientRegistration.AddApiClient(
            services, WeComClient.Provider, WeComClient.Create, name, section, configure);
        services.AddSingleton(new WeComRegistration(name));
        services.TryAddSingleton(static container => new WeComWarmUp(container));
        return http;
    }
}
