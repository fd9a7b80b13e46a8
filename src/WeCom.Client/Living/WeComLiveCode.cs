using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A code with which one WeChat user watches a live or its replay, for 5 minutes and in WeChat only (微信观看直播凭证).</summary>
public sealed class WeComLiveCode
{
    /// <summary>The code (<c>living_code</c>). Whoever has it watches as the user that it was made for.</summary>
    public Secret? LivingCode { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
