using System.Runtime.CompilerServices;

namespace WeCom.Client;

/// <summary>Makes calls, some at a time, and hands their results out in order.</summary>
internal static class ConcurrentCalls
{
    /// <param name="items">What to make a call for.</param>
    /// <param name="concurrency">How many calls run at the same time.</param>
    /// <param name="call">Makes a call.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The results in the order of the items. Who stops in the middle ends the calls that are under way.</returns>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        int concurrency,
        Func<TItem, CancellationToken, Task<TResult>> call,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using IEnumerator<TItem> rest = items.GetEnumerator();
        var calls = new Calls<TResult>(cancellationToken);
        await using ConfiguredAsyncDisposable end = calls.ConfigureAwait(false);
        while (true)
        {
            while (calls.Count < concurrency && rest.MoveNext())
            {
                calls.Start(token => call(rest.Current, token));
            }

            if (calls.Count == 0)
            {
                yield break;
            }

            yield return await calls.NextAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <param name="items">What to make a call for, read as calls end: none is asked for before there is room for its call.</param>
    /// <param name="concurrency">How many calls run at the same time.</param>
    /// <param name="call">Makes a call.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The results in the order of the items. Who stops in the middle ends the calls that are under way.</returns>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        int concurrency,
        Func<TItem, CancellationToken, Task<TResult>> call,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var calls = new Calls<TResult>(cancellationToken);
        await using ConfiguredAsyncDisposable end = calls.ConfigureAwait(false);
        await foreach (TItem item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            calls.Start(token => call(item, token));
            if (calls.Count >= concurrency)
            {
                yield return await calls.NextAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        while (calls.Count > 0)
        {
            yield return await calls.NextAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The calls under way. None is left running, and none fails unseen, when they are disposed.</summary>
    private sealed class Calls<TResult>(CancellationToken cancellationToken) : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        private readonly Queue<Task<TResult>> _tasks = new();

        public int Count => _tasks.Count;

        public void Start(Func<CancellationToken, Task<TResult>> call) => _tasks.Enqueue(call(_end.Token));

        public async Task<TResult> NextAsync(CancellationToken callersToken)
        {
            Task<TResult> task = _tasks.Peek();
            await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // The calls know the linked token only; who cancels looks for his own in the exception.
            callersToken.ThrowIfCancellationRequested();
            return await _tasks.Dequeue().ConfigureAwait(false);
        }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll((IEnumerable<Task>)_tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _end.Dispose();
        }
    }
}
