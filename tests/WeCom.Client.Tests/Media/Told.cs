namespace WeCom.Client.Tests.Media;

/// <summary>Keeps what is told, at once and in order.</summary>
internal sealed class Told<T> : IProgress<T>
{
    public List<T> All { get; } = [];

    public void Report(T value) => All.Add(value);
}
