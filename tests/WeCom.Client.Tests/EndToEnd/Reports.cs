namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Keeps what is reported, at once and in order.</summary>
internal sealed class Reports<T> : IProgress<T>
{
    private readonly List<T> _items = [];

    public IReadOnlyList<T> Items
    {
        get
        {
            lock (_items)
            {
                return [.. _items];
            }
        }
    }

    public void Report(T value)
    {
        lock (_items)
        {
            _items.Add(value);
        }
    }
}
