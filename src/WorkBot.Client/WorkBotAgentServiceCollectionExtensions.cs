using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkBot.Client;

// The namespace is the container's own, as usual for such methods, so that they show up without a using directive.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Registers robots with a host.</summary>
public static class WorkBotAgentServiceCollectionExtensions
{
    /// <summary>
    /// Registers a robot as a hosted service, with a handler from the container (a singleton). The <see cref="RobotAgent"/> itself is a keyed
    /// singleton under the robot's id.
    /// </summary>
    /// <typeparam name="THandler">Carries out the commands.</typeparam>
    /// <param name="services">Where to register.</param>
    /// <param name="robotId">The robot. Its token must be handed in by <see cref="WorkBotTokens.Set"/>, or come by an activation.</param>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <param name="clientName">The key of the <see cref="WorkBotClient"/>; null for the unnamed one.</param>
    public static IServiceCollection AddWorkBotAgent<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IServiceCollection services, string robotId, Action<RobotAgentOptions>? configure = null, string? clientName = null)
        where THandler : class, IRobotCommandHandler
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<THandler>();
        return Add(services, robotId, static container => container.GetRequiredService<THandler>(), configure, clientName);
    }

    /// <summary>
    /// Registers a robot as a hosted service, with a method as its handler. The <see cref="RobotAgent"/> itself is a keyed singleton under the
    /// robot's id.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="robotId">The robot. Its token must be handed in by <see cref="WorkBotTokens.Set"/>, or come by an activation.</param>
    /// <param name="handle">Carries out a command, as <see cref="IRobotCommandHandler.HandleAsync"/> does.</param>
    /// <param name="configure">Sets the options; null for the defaults.</param>
    /// <param name="clientName">The key of the <see cref="WorkBotClient"/>; null for the unnamed one.</param>
    public static IServiceCollection AddWorkBotAgent(
        this IServiceCollection services,
        string robotId,
        Func<RobotCommand, CancellationToken, Task<RobotCommandResult>> handle,
        Action<RobotAgentOptions>? configure = null,
        string? clientName = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(handle);
        return Add(services, robotId, _ => new DelegateHandler(handle), configure, clientName);
    }

    private static IServiceCollection Add(
        IServiceCollection services, string robotId, Func<IServiceProvider, IRobotCommandHandler> handler, Action<RobotAgentOptions>? configure, string? clientName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        services.AddKeyedSingleton(robotId, (container, _) =>
        {
            var options = new RobotAgentOptions();
            configure?.Invoke(options);
            return new RobotAgent(
                clientName is null ? container.GetRequiredService<WorkBotClient>() : container.GetRequiredKeyedService<WorkBotClient>(clientName),
                robotId,
                handler(container),
                options,
                container.GetService<TimeProvider>(),
                container.GetService<ILogger<RobotAgent>>());
        });
        return services.AddSingleton<IHostedService>(container => container.GetRequiredKeyedService<RobotAgent>(robotId));
    }

    private sealed class DelegateHandler(Func<RobotCommand, CancellationToken, Task<RobotCommandResult>> handle) : IRobotCommandHandler
    {
        public Task<RobotCommandResult> HandleAsync(RobotCommand command, CancellationToken cancellationToken) => handle(command, cancellationToken);
    }
}
