using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Sdk.Core;

/// <summary>What the <c>AddXxxClient</c> methods of the client packages have in common.</summary>
public static class ApiClientRegistration
{
    /// <summary>
    /// Registers a client as a singleton: under its own type, or as a keyed service when it has a name. Options are validated when the
    /// host starts, and at the latest when the client is made.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="provider">What the client package says of its provider.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="name">The name; null or empty for the unnamed client.</param>
    /// <param name="section">The section to read options from, which must exist; null when they come from code alone.</param>
    /// <param name="configure">Sets options in code, after the section was read; null when they come from the section alone.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>: proxies, handlers, certificates.</returns>
    /// <exception cref="InvalidOperationException">A client of this type and name is registered already.</exception>
    public static IHttpClientBuilder AddApiClient<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services,
        ApiProvider provider,
        Func<ApiPipeline, TClient> create,
        string? name,
        IConfigurationSection? section,
        Action<TOptions>? configure)
        where TClient : class
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(create);
        string optionsName = name ?? Options.DefaultName;
        bool named = optionsName.Length > 0;
        if (services.Any(service => service.ServiceType == typeof(TClient) && Equals(service.ServiceKey, named ? optionsName : null)))
        {
            throw new InvalidOperationException(
                named ? $"{typeof(TClient).Name} \"{optionsName}\" is registered already." : $"{typeof(TClient).Name} is registered already.");
        }

        AddOptions(services, optionsName, section, configure);
        string httpName = named ? $"{provider.PackageName}:{optionsName}" : provider.PackageName;
        IHttpClientBuilder http = services.AddHttpClient(httpName)
            .ConfigurePrimaryHttpMessageHandler(container =>
                HandlerFactory.Create(container.GetRequiredService<IOptionsMonitor<TOptions>>().Get(optionsName)))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

        // After everything that configures the client, wherever it does: the handler must be next to the connection.
        services.PostConfigure<HttpClientFactoryOptions>(
            httpName, static options => options.HttpMessageHandlerBuilderActions.Add(static builder => builder.AdditionalHandlers.Add(new SendOnceHandler())));

        if (named)
        {
            services.AddKeyedSingleton(optionsName, (container, _) => create(CreatePipeline<TOptions>(container, provider, optionsName, httpName)));
        }
        else
        {
            services.AddSingleton(container => create(CreatePipeline<TOptions>(container, provider, optionsName, httpName)));
        }

        return http;
    }

    private static void AddOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string name, IConfigurationSection? section, Action<TOptions>? configure)
        where TOptions : ApiClientOptions, new()
    {
        OptionsBuilder<TOptions> options = services.AddOptions<TOptions>(name);
        if (section is not null)
        {
            services.TryAddSingleton<ISecretProtector>(static _ => AesGcmSecretProtector.FromEnvironment());
            services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new ConfigurationChangeTokenSource<TOptions>(name, section));
            options.Configure<IServiceProvider>((target, container) =>
            {
                var reader = new SettingsReader(section, container.GetRequiredService<ISecretProtector>);
                target.Read(reader);
                target.Source = reader.Finish();
            });
        }

        else if (name.Length > 0)
        {
            options.Configure(target => target.Source = new SettingsSource($"{typeof(TOptions).Name} \"{name}\": ", []));
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddSingleton<IValidateOptions<TOptions>>(new ApiOptionsValidator<TOptions>(name));
        options.ValidateOnStart();
    }

    private static ApiPipeline CreatePipeline<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceProvider container, ApiProvider provider, string optionsName, string httpName)
        where TOptions : ApiClientOptions
    {
        OptionsSource options = OptionsSource.Monitored(container.GetRequiredService<IOptionsMonitor<TOptions>>(), optionsName);
        HttpClient http = container.GetRequiredService<IHttpClientFactory>().CreateClient(httpName);
        return new ApiPipeline(new ClientRuntime(provider, options, http, new ApiClientServices
        {
            TimeProvider = container.GetService<TimeProvider>() ?? TimeProvider.System,
            LoggerFactory = container.GetService<ILoggerFactory>(),
            MeterFactory = container.GetService<IMeterFactory>(),
        }));
    }
}
