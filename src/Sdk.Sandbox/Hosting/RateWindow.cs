namespace Sdk.Sandbox;

/// <summary>
/// Counts the requests of each client over the last 60 seconds. Requests that were refused for their number do not count.
/// </summary>
internal sealed class RateWindow(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private readonly Dictionary<string, Queue<long>> _requests = new(StringComparer.Ordinal);

    /// <summary>Counts a request, or says how long to wait when there were too many.</summary>
    public TimeSpan? Enter(string client, int limit)
    {
        lock (_gate)
        {
            if (!_requests.TryGetValue(client, out Queue<long>? requests)) _requests.Add(client, requests = new Queue<long>());
            while (requests.TryPeek(out long oldest) && time.GetElapsedTime(oldest) >= Window) requests.Dequeue();
            if (requests.Count >= limit)
            {
                // After a change to a smaller plan more than one request has to leave the window.
                return limit == 0 ? Window : Window - time.GetElapsedTime(requests.ElementAt(requests.Count - limit));
            }

            requests.Enqueue(time.GetTimestamp());
            return null;
        }
    }

    public void Clear()
    {
        lock (_gate) _requests.Clear();
    }
}
