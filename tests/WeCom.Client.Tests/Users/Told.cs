namespace WeCom.Client.Tests.Users;

/// <summary>Keeps what it is told, at once.</summary>
internal sealed class Told<T> : IProgress<T>
{
    private readonly List<T> _values = [];

    public IReadOnlyList<T> Values => _values;

    public void Report(T value) => _values.Add(value);
}
