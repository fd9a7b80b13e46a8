using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Directory;

/// <summary>Calls with input that is refused before anything is sent.</summary>
internal static class BadInput
{
    public static TestCaseData Case(string name, string argument, Func<WeComClient, Task> call) =>
        new TestCaseData(argument, call).SetArgDisplayNames($"{name}: {argument}");

    public static IEnumerable<TestCaseData> Each<T>(string name, IEnumerable<T> values, string argument, Func<WeComClient, T, Task> call) =>
        values.Select((value, index) => Case($"{name} {index}", argument, client => call(client, value)));

    /// <summary>Walks to the end; what is wrong is to be said before that.</summary>
    public static async Task Walk<T>(IAsyncEnumerable<T> items)
    {
        await foreach (T _ in items)
        {
        }
    }

    public static async Task IsRefusedAsync(string argument, Func<WeComClient, Task> call, bool checksLimits)
    {
        using var mock = new WeComMock(options => options.ChecksLimits = checksLimits) { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };

        ArgumentException? refused = Assert.CatchAsync<ArgumentException>(() => call(mock.Client));
        await Pool.SettleAsync();

        Assert.That(refused!.ParamName?.Split('.')[^1], Is.EqualTo(argument));
        Assert.That((mock.Sent.Count, mock.Fetches.Count), Is.EqualTo((0, 0)));
    }

    public static async Task PassesAsync(Func<WeComClient, Task> call, bool checksLimits)
    {
        using var mock = new WeComMock(options => options.ChecksLimits = checksLimits) { Otherwise = ScriptedAnswer.Json(WeComMock.Ok) };
        Task task = call(mock.Client);
        await mock.Clock.AdvanceUntilAsync(task);
        await task;
        Assert.That(mock.Sent, Has.Count.EqualTo(1));
    }
}
