using Sdk.Core;

namespace WeCom.Client.Tests.Coverage;

/// <summary>An answer with every member that is documented for it, and the call that reads it.</summary>
internal sealed record AnswerExample(string Path, string Answer, Func<WeComClient, Task<(ApiError? Error, object? Value)>> Call)
{
    /// <summary>Values that do not appear in what is returned, because the client uses them up: lifetimes and ends of pages.</summary>
    public IReadOnlyList<string> UsedUp { get; init; } = [];

    public static AnswerExample Of<T>(string path, string answer, Func<WeComClient, Task<ApiResult<T>>> call, params string[] usedUp) =>
        new(path, answer, async client => await call(client) is var result ? (result.Error, result.Value) : default) { UsedUp = usedUp };
}
