namespace Sdk.Core;

/// <summary>The calls that wait for a <see cref="RequestLimiter"/>, in order of priority and, within a priority, of arrival.</summary>
internal sealed class WaiterQueue
{
    private readonly LinkedList<LimiterWaiter>[] _levels = [new(), new(), new()];

    public int Count { get; private set; }

    public void Add(RequestPriority priority, LimiterWaiter waiter)
    {
        waiter.Node = _levels[(int)priority].AddLast(waiter);
        Count++;
    }

    public void Remove(LimiterWaiter waiter)
    {
        if (waiter.Node is { } node)
        {
            node.List!.Remove(node);
            waiter.Node = null;
            Count--;
        }
    }

    /// <summary>How many go before a new call for certain; the others go before it only if it waits long.</summary>
    public int CountBefore(RequestPriority priority)
    {
        int ahead = 0;
        for (int level = (int)priority; level < _levels.Length; level++)
        {
            ahead += _levels[level].Count;
        }

        return ahead;
    }

    /// <summary>The call whose turn it is: waiting for <paramref name="ageing"/> counts as much as one step of priority.</summary>
    public LimiterWaiter? Next(long now, double ageing)
    {
        LimiterWaiter? best = null;
        double bestScore = double.NegativeInfinity;
        for (int level = _levels.Length - 1; level >= 0; level--)
        {
            // Within a level the first has waited longest, so the heads are all there is to compare.
            if (_levels[level].First?.Value is { } head && level + ((now - head.Since) / ageing) is var score && score > bestScore)
            {
                (best, bestScore) = (head, score);
            }
        }

        return best;
    }

    /// <summary>All that wait, as a copy: the queue may change while it is walked.</summary>
    public LimiterWaiter[] ToArray() => [.. _levels.SelectMany(static level => level)];
}
