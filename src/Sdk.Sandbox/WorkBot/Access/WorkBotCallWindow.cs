namespace Sdk.Sandbox;

/// <summary>Counts the calls of each account over the last minute. Used under the gate of the sandbox only.</summary>
internal sealed class WorkBotCallWindow(WorkBotSandbox sandbox)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Queue<long>> _calls = new(StringComparer.Ordinal);

    /// <summary>Counts a call, or refuses it. What was refused does not count.</summary>
    public void Enter(string account)
    {
        if (!_calls.TryGetValue(account, out Queue<long>? calls)) _calls[account] = calls = new Queue<long>();
        long now = sandbox.Time.GetTimestamp();
        while (calls.TryPeek(out long oldest) && sandbox.Time.GetElapsedTime(oldest, now) >= Length) calls.Dequeue();
        if (sandbox.CallsPerMinute is { } limit && calls.Count >= limit)
        {
            TimeSpan wait = calls.TryPeek(out long oldest) ? Length - sandbox.Time.GetElapsedTime(oldest, now) : Length;
            throw WorkBotRefusal.TooMany("请求过于频繁，请稍后重试", wait);
        }

        calls.Enqueue(now);
    }

    public void Clear() => _calls.Clear();
}
