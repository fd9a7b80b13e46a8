using Microsoft.Extensions.Configuration;
using Sdk.Core;
using Vos3000.Client;

// The namespace is the container's own, as usual for such methods, so that they show up without a using directive.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers VOS3000 clients with a container.</summary>
public static class Vos3000ServiceCollectionExtensions
{
    /// <summary>Registers <see cref="Vos3000Client"/> as a singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">The section to read <see cref="Vos3000Options"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddVos3000Client(
        this IServiceCollection services, IConfigurationSection section, Action<Vos3000Options>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, null, section, configure);
    }

    /// <summary>Registers <see cref="Vos3000Client"/> as a singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">The client is registered already.</exception>
    public static IHttpClientBuilder AddVos3000Client(this IServiceCollection services, Action<Vos3000Options> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Registers one of several servers as a keyed singleton with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("shanghai")] Vos3000Client</c>.</param>
    /// <param name="section">The section to read <see cref="Vos3000Options"/> from. An unknown key is an error at start.</param>
    /// <param name="configure">Changes the options after the section was read; null for no change.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddVos3000Client(
        this IServiceCollection services, string name, IConfigurationSection section, Action<Vos3000Options>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, section, configure);
    }

    /// <summary>Registers one of several servers as a keyed singleton with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The key: <c>[FromKeyedServices("shanghai")] Vos3000Client</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this name is registered already.</exception>
    public static IHttpClientBuilder AddVos3000Client(this IServiceCollection services, string name, Action<Vos3000Options> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, null, configure);
    }

    private static IHttpClientBuilder Add(
        IServiceCollection services, string? name, IConfigurationSection? section, Action<Vos3000Options>? configure) =>
        ApiClientRegistration.AddApiClient(
            services, Vos3000Client.Provider, static pipeline => new Vos3000Client(pipeline), name, section, configure);
}
