using Microsoft.Extensions.DependencyInjection;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Fetches the tokens and tickets of all registered clients before the first call needs them, for a start screen with a bar
/// (<c>AddWeComWarmUp()</c> does it in the background when the host starts). Nothing depends on it: what fails here is tried again by the first call.
/// </summary>
public sealed class WeComWarmUp
{
    private readonly IServiceProvider _container;
    private readonly IReadOnlyList<WeComRegistration> _registrations;

    internal WeComWarmUp(IServiceProvider container)
    {
        _container = container;
        _registrations = [.. container.GetServices<WeComRegistration>()];
    }

    /// <summary>Fetches everything, one after the other: the service throttles those who ask for many tokens at once.</summary>
    /// <param name="progress">Is told of each step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <returns>All steps, those that failed with their errors.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<IReadOnlyList<WeComWarmUpStep>> RunAsync(IProgress<WeComWarmUpStep>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync([.. _registrations.Select(registration => (registration.Name ?? "", Resolve(registration.Name)))], progress, cancellationToken);

    internal static async Task<IReadOnlyList<WeComWarmUpStep>> RunAsync(
        IReadOnlyList<(string Name, WeComClient Client)> clients, IProgress<WeComWarmUpStep>? progress, CancellationToken cancellationToken)
    {
        (string Name, WeComClient Client, WeComWarmUpStage Stage)[] work =
            [.. from entry in clients from stage in entry.Client.WarmUpStages() select (entry.Name, entry.Client, stage)];
        var steps = new List<WeComWarmUpStep>(work.Length);
        foreach ((string name, WeComClient client, WeComWarmUpStage stage) in work)
        {
            ApiError? error = await client.WarmUpAsync(stage, cancellationToken).ConfigureAwait(false);
            var step = new WeComWarmUpStep { ClientName = name, Stage = stage, Error = error, Done = steps.Count + 1, Total = work.Length };
            steps.Add(step);
            progress?.Report(step);
        }

        return steps;
    }

    private WeComClient Resolve(string? name) =>
        name is null ? _container.GetRequiredService<WeComClient>() : _container.GetRequiredKeyedService<WeComClient>(name);
}
