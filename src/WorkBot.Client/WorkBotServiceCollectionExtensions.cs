using Microsoft.Extensions.Configuration;
using Sdk.Core;
using WorkBot.Client;

// The namespace is the container's own, as usual for such methods, so that they show up without a using directive.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers WorkBot clients with a container.</summary>
public static class WorkBotServiceCollectionExtensions
{
    /// <summary>Registers <see cref="WorkBotClient"/> as a singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section to read <see cref="WorkBotOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddWorkBotClient(
        this IServiceCollection services, IConfigurationSection section, Action<WorkBotOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, null, section, configure);
    }

    /// <summary>Registers <see cref="WorkBotClient"/> as a singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddWorkBotClient(this IServiceCollection services, Action<WorkBotOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Registers one of several accounts or servers as a keyed singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("east")] WorkBotClient</c>.</param>
    /// <param name="section">The section to read <see cref="WorkBotOptions"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddWorkBotClient(
        this IServiceCollection services, string name, IConfigurationSection section, Action<WorkBotOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, section, configure);
    }

    /// <summary>Registers one of several accounts or servers as a keyed singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("east")] WorkBotClient</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddWorkBotClient(this IServiceCollection services, string name, Action<WorkBotOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, null, configure);
    }

    private static IHttpClientBuilder Add(
        IServiceCollection services, string? name, IConfigurationSection? section, Action<WorkBotOptions>? configure) =>
        ApiClientRegistration.AddApiClient(
            services, WorkBotClient.Provider, WorkBotClient.Create, name, section, configure);
}
