using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Sdk.Core;

/// <summary>
/// Messages that wait for readers, bounded. They come and go in bursts: receiver and readers meet once per burst and not once per message,
/// because two threads that fight for a lock cost more than the message. Any number of readers share the messages in order.
/// </summary>
internal sealed class SocketInbox<T>(int capacity)
{
    private readonly Channel<Burst> _bursts = Channel.CreateUnbounded<Burst>(new UnboundedChannelOptions { SingleWriter = true });
    private readonly object _gate = new();
    private Burst _current = new([]);
    private TaskCompletionSource? _room;
    private int _count;

    /// <summary>Adds as many messages as there is room for. One caller at a time.</summary>
    /// <param name="messages">The messages.</param>
    /// <returns>How many were added.</returns>
    public int Write(ReadOnlySpan<T> messages)
    {
        int fitting = Math.Min(messages.Length, capacity - Volatile.Read(ref _count));
        if (fitting > 0)
        {
            Interlocked.Add(ref _count, fitting);
            if (!_bursts.Writer.TryWrite(new Burst(messages[..fitting].ToArray())))
            {
                // Nobody reads any more.
                return messages.Length;
            }
        }

        return Math.Max(fitting, 0);
    }

    /// <summary>Waits until there is room. One caller at a time.</summary>
    public Task WaitForRoomAsync(CancellationToken cancellationToken)
    {
        var room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _room, room);

        // A reader that looked before this line has made room already.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _count) < capacity)
        {
            room.TrySetResult();
        }

        return room.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Says that nothing more comes. What is there can still be read.</summary>
    public void Complete() => _bursts.Writer.TryComplete();

    /// <summary>Reads messages until there are no more.</summary>
    public async IAsyncEnumerable<T> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        do
        {
            while (TryTake(out T? message))
            {
                yield return message!;
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        while (await WaitForMoreAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Waits for the next burst; false when none will come. Whether one is there is looked at under the gate, or another reader could take a
    /// whole burst between the look and the wait, and this one would sleep beside messages that wait.
    /// </summary>
    private ValueTask<bool> WaitForMoreAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _current.HasMore ? new ValueTask<bool>(true) : _bursts.Reader.WaitToReadAsync(cancellationToken);
        }
    }

    private bool TryTake(out T? message)
    {
        do
        {
            Burst burst = Volatile.Read(ref _current);
            if (burst.TryTake(out message))
            {
                if (Interlocked.Decrement(ref _count) < capacity && Volatile.Read(ref _room) is not null)
                {
                    Interlocked.Exchange(ref _room, null)?.TrySetResult();
                }

                return true;
            }

            if (!MoveOn(burst))
            {
                return false;
            }
        }
        while (true);
    }

    private bool MoveOn(Burst finished)
    {
        lock (_gate)
        {
            if (_current != finished)
            {
                return true;
            }

            if (!_bursts.Reader.TryRead(out Burst? next))
            {
                return false;
            }

            Volatile.Write(ref _current, next);
            return true;
        }
    }

    private sealed class Burst(T[] messages)
    {
        private int _taken;

        public bool HasMore => Volatile.Read(ref _taken) < messages.Length;

        public bool TryTake(out T? message)
        {
            // Looked at first, so that asking in vain does not count up for ever.
            if (Volatile.Read(ref _taken) < messages.Length && Interlocked.Increment(ref _taken) - 1 is var index && index < messages.Length)
            {
                message = messages[index];
                messages[index] = default!;
                return true;
            }

            message = default;
            return false;
        }
    }
}
