using Microsoft.Extensions.Configuration;
using Sdk.Core;
using Yunke.Client;

// The namespace is the container's own, as usual for such methods, so that they show up without a using directive.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers Yunke clients with a container.</summary>
public static class YunkeServiceCollectionExtensions
{
    /// <summary>Registers <see cref="YunkeClient"/> as a singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section to read <see cref="YunkeOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddYunkeClient(
        this IServiceCollection services, IConfigurationSection section, Action<YunkeOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, null, section, configure);
    }

    /// <summary>Registers <see cref="YunkeClient"/> as a singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddYunkeClient(this IServiceCollection services, Action<YunkeOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Registers one of several companies as a keyed singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("east")] YunkeClient</c>.</param>
    /// <param name="section">The section to read <see cref="YunkeOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddYunkeClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<YunkeOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, section, configure);
    }

    /// <summary>Registers one of several companies as a keyed singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("east")] YunkeClient</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddYunkeClient(this IServiceCollection services, string name, Action<YunkeOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, null, configure);
    }

    /// <summary>Registers <see cref="YunkeOpenPlatformClient"/> as a singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section to read <see cref="YunkeOpenPlatformOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddYunkeOpenPlatformClient(
        this IServiceCollection services, IConfigurationSection section, Action<YunkeOpenPlatformOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return AddOpenPlatform(services, null, section, configure);
    }

    /// <summary>Registers <see cref="YunkeOpenPlatformClient"/> as a singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddYunkeOpenPlatformClient(this IServiceCollection services, Action<YunkeOpenPlatformOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return AddOpenPlatform(services, null, null, configure);
    }

    /// <summary>Registers one of several companies as a keyed singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("east")] YunkeOpenPlatformClient</c>.</param>
    /// <param name="section">The section to read <see cref="YunkeOpenPlatformOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddYunkeOpenPlatformClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<YunkeOpenPlatformOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return AddOpenPlatform(services, name, section, configure);
    }

    /// <summary>Registers one of several companies as a keyed singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("east")] YunkeOpenPlatformClient</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddYunkeOpenPlatformClient(this IServiceCollection services, string name, Action<YunkeOpenPlatformOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return AddOpenPlatform(services, name, null, configure);
    }

    private static IHttpClientBuilder Add(
        IServiceCollection services, string? name, IConfigurationSection? section, Action<YunkeOptions>? configure) =>
        ApiClientRegistration.AddApiClient(
            services, YunkeClient.Provider, YunkeClient.Create, name, section, configure);

    private static IHttpClientBuilder AddOpenPlatform(
        IServiceCollection services, string? name, IConfigurationSection? section, Action<YunkeOpenPlatformOptions>? configure) =>
        ApiClientRegistration.AddApiClient(
            services, YunkeOpenPlatformClient.Provider, YunkeOpenPlatformClient.Create, name, section, configure);
}
