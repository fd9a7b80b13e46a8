using Microsoft.Extensions.Configuration;
using Sdk.Core;
using Zhifuyun.Client;

// The namespace is the container's own, as usual for such methods, so that they show up without a using directive.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers Zhifuyun clients with a container.</summary>
public static class ZhifuyunServiceCollectionExtensions
{
    /// <summary>Registers <see cref="ZhifuyunClient"/> as a singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section to read <see cref="ZhifuyunOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddZhifuyunClient(
        this IServiceCollection services, IConfigurationSection section, Action<ZhifuyunOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, null, section, configure);
    }

    /// <summary>Registers <see cref="ZhifuyunClient"/> as a singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddZhifuyunClient(this IServiceCollection services, Action<ZhifuyunOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Registers one of several tenants as a keyed singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("east")] ZhifuyunClient</c>.</param>
    /// <param name="section">The section to read <see cref="ZhifuyunOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddZhifuyunClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<ZhifuyunOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, section, configure);
    }

    /// <summary>Registers one of several tenants as a keyed singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("east")] ZhifuyunClient</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddZhifuyunClient(this IServiceCollection services, string name, Action<ZhifuyunOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, null, configure);
    }

    private static IHttpClientBuilder Add(
        IServiceCollection services, string? name, IConfigurationSection? section, Action<ZhifuyunOptions>? configure) =>
        ApiClientRegistration.AddApiClient(
            services, ZhifuyunClient.Provider, ZhifuyunClient.Create, name, section, configure);
}
