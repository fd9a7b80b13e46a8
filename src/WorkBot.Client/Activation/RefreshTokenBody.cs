using Sdk.Core;

namespace WorkBot.Client;

internal sealed class RefreshTokenBody
{
    public required Secret RefreshToken { get; init; }
}
