using Sdk.Core;

namespace WeCom.Client;

/// <summary>What a token is fetched with.</summary>
internal sealed class WeComCredential(string corpId, Secret secret)
{
    public string CorpId { get; } = corpId;

    public Secret Secret { get; } = secret;
}
