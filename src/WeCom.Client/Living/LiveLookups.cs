using System.Runtime.CompilerServices;

namespace WeCom.Client;

/// <summary>Makes one call for each of many things, a few at a time, and hands out the answers in the order of the things.</summary>
internal static class LiveLookups
{
    /// <summary>How many calls run at a time: enough to hide the way to the service, few enough to leave other callers their share.</summary>
    public const int Concurrency = 8;

    public static async IAsyncEnumerable<TAnswer> RunAsync<TItem, TAnswer>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TAnswer>> call,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var end = new EndOfWalk(cancellationToken);
        var running = new Queue<Task<TAnswer>>(Concurrency);
        await foreach (TItem item in items.WithCancellation(end.Token).ConfigureAwait(false))
        {
            running.Enqueue(call(item, end.Token));
            if (running.Count == Concurrency)
            {
                yield return await running.Dequeue().ConfigureAwait(false);
            }
        }

        while (running.TryDequeue(out Task<TAnswer>? next))
        {
            yield return await next.ConfigureAwait(false);
        }
    }

    /// <summary>The same for things that are there already.</summary>
    public static IAsyncEnumerable<TAnswer> RunAsync<TItem, TAnswer>(
        IEnumerable<TItem> items, Func<TItem, CancellationToken, Task<TAnswer>> call, CancellationToken cancellationToken = default) =>
        RunAsync(ListAsync(items), call, cancellationToken);

    private static async IAsyncEnumerable<TItem> ListAsync<TItem>(IEnumerable<TItem> items)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (TItem item in items)
        {
            yield return item;
        }
    }

    /// <summary>Whoever leaves the walk before its end leaves no calls behind.</summary>
    private sealed class EndOfWalk(CancellationToken cancellationToken) : IDisposable
    {
        private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        public CancellationToken Token => _source.Token;

        public void Dispose()
        {
            _source.Cancel();
            _source.Dispose();
        }
    }
}
