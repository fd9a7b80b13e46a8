using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Sdk.Core;

/// <summary>
/// Runs the handlers of a client's events one after the other on a task of its own: a handler that is slow delays no call, and one that
/// throws fails none.
/// </summary>
internal sealed partial class EventTeller(ILogger logger, string provider)
{
    private readonly object _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Has handlers run, and ends when they have. The task never fails.</summary>
    public Task TellAsync(Action handlers)
    {
        lock (_gate)
        {
            return _last = _last.ContinueWith(
                _ => Run(handlers), CancellationToken.None, TaskContinuationOptions.DenyChildAttach, TaskScheduler.Default);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "What the user's handler throws is logged; nobody else could do anything about it.")]
    private void Run(Action handlers)
    {
        try
        {
            handlers();
        }
        catch (Exception exception)
        {
            HandlerThrew(logger, provider, exception);
        }
    }

    [LoggerMessage(80, LogLevel.Error, "A handler of an event of the {Provider} client threw.")]
    private static partial void HandlerThrew(ILogger logger, string provider, Exception exception);
}
