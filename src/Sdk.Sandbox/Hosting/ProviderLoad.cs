namespace Sdk.Sandbox;

/// <summary>Counts how many requests are in progress at the same time.</summary>
internal sealed class ProviderLoad
{
    private readonly object _gate = new();
    private int _current;
    private int _maximum;

    public int Maximum
    {
        get
        {
            lock (_gate) return _maximum;
        }
    }

    public void ResetMaximum()
    {
        lock (_gate) _maximum = _current;
    }

    public Visit Enter()
    {
        lock (_gate) _maximum = Math.Max(_maximum, ++_current);
        return new Visit(this);
    }

    /// <summary>One request in progress; disposing twice counts once.</summary>
    public sealed class Visit(ProviderLoad load) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) != 0) return;
            lock (load._gate) load._current--;
        }
    }
}
