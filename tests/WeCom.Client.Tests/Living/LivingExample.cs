using Sdk.Core;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.Living;

/// <summary>A call, what goes over the wire, and what must come out of it.</summary>
internal sealed record LivingExample(
    string Operation, string Request, string Body, string Answer, Func<WeComClient, Task<(ApiError? Error, object? Value)>> Call, Action<object?> Assert)
{
    public static LivingExample Of<T>(
        string operation, string request, string body, string answer, Func<WeComClient, Task<ApiResult<T>>> call, Action<T> assert) =>
        new(operation, request, body, answer, async client => await call(client) is var result ? (result.Error, result.Value) : default, value => assert((T)value!));

    public static LivingExample Of(string operation, string request, string body, Func<WeComClient, Task<ApiResult>> call) =>
        new(operation, request, body, WeComMock.Ok, async client => ((await call(client)).Error, null), static _ => { });
}
