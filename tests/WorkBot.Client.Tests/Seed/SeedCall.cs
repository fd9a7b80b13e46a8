using Sdk.Core;

namespace WorkBot.Client.Tests.Seed;

/// <summary>One call of the documentation: what is sent and what is read.</summary>
/// <param name="Method">The method.</param>
/// <param name="PathAndQuery">The address below the base.</param>
/// <param name="Token">The token that it carries; null for none.</param>
/// <param name="Request">The example that the body equals; null for no body.</param>
/// <param name="Answer">The example of the answer.</param>
/// <param name="CallAsync">Makes the call with the values of the example.</param>
internal sealed record SeedCall(
    HttpMethod Method, string PathAndQuery, string? Token, string? Request, string Answer, Func<WorkBotClient, Task<SeedOutcome>> CallAsync)
{
    /// <summary>Where the value is within <c>data</c>, when the method returns only a part of it; null for all of it.</summary>
    public string? Part { get; init; }

    public override string ToString() => $"{Answer} {Method} {PathAndQuery}";
}

/// <summary>What came of a call.</summary>
internal sealed record SeedOutcome(ApiError? Error, CallInfo Call, object? Value)
{
    public static async Task<SeedOutcome> Of<T>(Task<ApiResult<T>> call)
    {
        ApiResult<T> result = await call;
        return new SeedOutcome(result.Error, result.Call, result.Value);
    }

    public static async Task<SeedOutcome> Of(Task<ApiResult> call)
    {
        ApiResult result = await call;
        return new SeedOutcome(result.Error, result.Call, null);
    }
}
