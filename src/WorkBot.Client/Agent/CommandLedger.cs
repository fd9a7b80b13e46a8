using System.Collections.Concurrent;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Which commands were taken: those under way for as long as they are, and those that ended for a day from then on.</summary>
internal sealed class CommandLedger(TimeProvider time)
{
    private readonly EventDeduplicator _taken = new(time, window: TimeSpan.FromDays(1));
    private readonly ConcurrentDictionary<string, bool> _underWay = new(StringComparer.Ordinal);

    /// <summary>Takes a command.</summary>
    /// <returns>False when it was taken before.</returns>
    public bool TryTake(string commandId)
    {
        if (!_underWay.TryAdd(commandId, true))
        {
            return false;
        }

        if (_taken.TryAdd(commandId))
        {
            return true;
        }

        _underWay.TryRemove(commandId, out _);
        return false;
    }

    /// <summary>The command is done with, for the server too.</summary>
    public void End(string commandId)
    {
        // The day runs from now on.
        _taken.Remove(commandId);
        _taken.TryAdd(commandId);
        _underWay.TryRemove(commandId, out _);
    }
}
