namespace Sdk.Sandbox;

/// <summary>
/// What the sandbox received, in order. It is a test tool and redacts nothing: passwords, tokens and bodies are kept as
/// they were sent. The newest 10,000 requests are kept; counts go on beyond that.
/// </summary>
public sealed class RequestJournal
{
    private const int Capacity = 10_000;

    private readonly object _gate = new();
    private readonly Queue<JournalEntry> _entries = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<Waiter> _waiters = [];
    private int _total;

    internal RequestJournal()
    {
    }

    /// <summary>The requests so far, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate) return [.. _entries];
        }
    }

    /// <summary>How many requests were received since the start or the last <see cref="Clear"/>.</summary>
    public int Count()
    {
        lock (_gate) return _total;
    }

    /// <summary>How many requests of one operation were received since the start or the last <see cref="Clear"/>.</summary>
    /// <param name="operation">The provider's name of the operation, for example <c>GetCdr</c>.</param>
    public int Count(string operation)
    {
        lock (_gate) return _counts.GetValueOrDefault(operation);
    }

    /// <summary>Forgets everything and counts from zero.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _counts.Clear();
            _total = 0;
        }
    }

    /// <summary>
    /// Waits until so many requests were received. A delay that was asked for has started by then,
    /// so a test may move its clock as soon as this returns.
    /// </summary>
    /// <param name="count">The number of requests since the start or the last <see cref="Clear"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WaitForAsync(int count, CancellationToken cancellationToken = default) => WaitAsync(null, count, cancellationToken);

    /// <summary>Waits until so many requests of one operation were received.</summary>
    /// <param name="operation">The provider's name of the operation, for example <c>GetCdr</c>.</param>
    /// <param name="count">The number of requests since the start or the last <see cref="Clear"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WaitForAsync(string operation, int count, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        return WaitAsync(operation, count, cancellationToken);
    }

    internal void Add(JournalEntry entry, string body)
    {
        entry.Body = body;
        lock (_gate)
        {
            _entries.Enqueue(entry);
            if (_entries.Count > Capacity) _entries.Dequeue();
            _counts[entry.Operation] = _counts.GetValueOrDefault(entry.Operation) + 1;
            _total++;
            _waiters.RemoveAll(Released);
        }
    }

    private async Task WaitAsync(string? operation, int count, CancellationToken cancellationToken)
    {
        Waiter waiter = new(operation, count, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            if (Released(waiter)) return;
            _waiters.Add(waiter);
        }

        try
        {
            await waiter.Reached.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_gate) _waiters.Remove(waiter);
        }
    }

    private bool Released(Waiter waiter)
    {
        int received = waiter.Operation is null ? _total : _counts.GetValueOrDefault(waiter.Operation);
        return received >= waiter.Count && waiter.Reached.TrySetResult();
    }

    private sealed record Waiter(string? Operation, int Count, TaskCompletionSource Reached);
}
