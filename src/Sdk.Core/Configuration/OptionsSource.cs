using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Sdk.Core;

/// <summary>
/// The present options of a client, ready for use. A change is picked up as it happens; a change that does not pass validation throws
/// where the configuration was reloaded, and the client goes on with the options that it has.
/// </summary>
internal sealed class OptionsSource : IDisposable
{
    private readonly IDisposable? _subscription;
    private volatile ClientSnapshot _current;

    private OptionsSource(ApiClientOptions options) => _current = new ClientSnapshot(options);

    private OptionsSource(ApiClientOptions options, Func<Action<ApiClientOptions>, IDisposable?> subscribe)
        : this(options) => _subscription = subscribe(changed => _current = new ClientSnapshot(changed));

    public ClientSnapshot Current => _current;

    /// <summary>Options that do not change.</summary>
    /// <exception cref="OptionsValidationException">The options do not pass validation.</exception>
    public static OptionsSource Fixed<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(TOptions options)
        where TOptions : ApiClientOptions
    {
        IReadOnlyList<string> problems = ApiOptionsValidator<TOptions>.Problems(options);
        return problems.Count == 0
            ? new OptionsSource(options)
            : throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), problems);
    }

    /// <summary>Options of a container, under a name.</summary>
    /// <exception cref="OptionsValidationException">The options do not pass validation.</exception>
    public static OptionsSource Monitored<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(IOptionsMonitor<TOptions> monitor, string name)
        where TOptions : ApiClientOptions =>
        new(monitor.Get(name), apply =>
        {
            IDisposable? subscription = monitor.OnChange((options, changed) =>
            {
                if (changed == name)
                {
                    apply(options);
                }
            });

            // What changed between the first reading and the subscription.
            apply(monitor.Get(name));
            return subscription;
        });

    public void Dispose() => _subscription?.Dispose();
}
