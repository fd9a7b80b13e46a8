namespace Sdk.TestKit.Faults;

/// <summary>Counts requests by virtual time. Records nothing else, so that it can be called a hundred thousand times.</summary>
internal sealed class LoadHandler(TimeProvider time, TimeSpan bin, Func<TimeSpan, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly long _startedAt = time.GetTimestamp();
    private readonly int[] _bins = new int[10_000];
    private int _total;

    /// <summary>How many requests there were.</summary>
    public int Total => Volatile.Read(ref _total);

    /// <summary>How many requests came within each bin of a span.</summary>
    public int[] Bins(TimeSpan from, TimeSpan to) => _bins[(int)(from / bin)..(int)(to / bin)];

    /// <summary>How many requests came within a span.</summary>
    public int Between(TimeSpan from, TimeSpan to) => Bins(from, to).Sum();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        TimeSpan at = time.GetElapsedTime(_startedAt);
        Interlocked.Increment(ref _bins[(int)(at / bin)]);
        Interlocked.Increment(ref _total);
        return Task.FromResult(answer(at));
    }
}
