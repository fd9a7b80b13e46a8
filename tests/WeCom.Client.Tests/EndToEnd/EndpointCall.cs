using Sdk.Core;
using Sdk.Sandbox;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>One call of an endpoint that must succeed in a company that was just seeded, and whose token it carries.</summary>
internal sealed record EndpointCall(string Path, Func<WeComClient, WeComSandbox, Task<ApiError?>> Call)
{
    /// <summary>Whether the token is that of contact synchronization.</summary>
    public bool IsOfContacts { get; init; }

    /// <summary>Whether there is no token at all.</summary>
    public bool IsOpen { get; init; }

    public static EndpointCall Of<T>(string path, Func<WeComClient, WeComSandbox, Task<ApiResult<T>>> call) =>
        new(path, async (client, service) => (await call(client, service)).Error);

    public static EndpointCall Of(string path, Func<WeComClient, WeComSandbox, Task<ApiResult>> call) =>
        new(path, async (client, service) => (await call(client, service)).Error);

    public EndpointCall WithContacts() => this with { IsOfContacts = true };

    public EndpointCall WithoutToken() => this with { IsOpen = true };
}
