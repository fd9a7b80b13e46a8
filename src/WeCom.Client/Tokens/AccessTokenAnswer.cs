using Sdk.Core;

namespace WeCom.Client;

internal sealed class AccessTokenAnswer
{
    public Secret? AccessToken { get; set; }

    public long? ExpiresIn { get; set; }
}
