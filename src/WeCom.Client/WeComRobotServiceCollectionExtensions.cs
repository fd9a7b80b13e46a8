using Microsoft.Extensions.Configuration;
using Sdk.Core;
using WeCom.Client;

// The namespace is the container's own, as usual for such methods, so that they show up without a using directive.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers group robots with a container.</summary>
public static class WeComRobotServiceCollectionExtensions
{
    /// <summary>Registers <see cref="WeComRobotClient"/> as a singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section to read <see cref="WeComRobotOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddWeComRobotClient(
        this IServiceCollection services, IConfigurationSection section, Action<WeComRobotOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, null, section, configure);
    }

    /// <summary>Registers <see cref="WeComRobotClient"/> as a singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddWeComRobotClient(this IServiceCollection services, Action<WeComRobotOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Registers one of several robots as a keyed singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("alarms")] WeComRobotClient</c>.</param>
    /// <param name="section">The section to read <see cref="WeComRobotOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddWeComRobotClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<WeComRobotOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, section, configure);
    }

    /// <summary>Registers one of several robots as a keyed singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("alarms")] WeComRobotClient</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddWeComRobotClient(this IServiceCollection services, string name, Action<WeComRobotOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, null, configure);
    }

    private static IHttpClientBuilder Add(
        IServiceCollection services, string? name, IConfigurationSection? section, Action<WeComRobotOptions>? configure) =>
        ApiClientRegistration.AddApiClient(
            services, WeComRobotClient.Provider, WeComRobotClient.Create, name, section, configure);
}
