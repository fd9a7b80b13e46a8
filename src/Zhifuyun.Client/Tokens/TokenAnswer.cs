using Sdk.Core;

namespace Zhifuyun.Client;

internal sealed class TokenAnswer
{
    public Secret? AccessToken { get; set; }

    /// <summary>Seconds; a text at some issuers.</summary>
    public long? ExpiresIn { get; set; }

    /// <summary>The same members, should the service wrap this answer like all others.</summary>
    public TokenAnswer? Data { get; set; }
}
