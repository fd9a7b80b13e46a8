using Sdk.Core;

namespace Zhifuyun.Client;

internal sealed class TokenRequest
{
    public string GrantType { get; init; } = "client_credentials";

    public required string ClientId { get; init; }

    public required Secret ClientSecret { get; init; }
}
