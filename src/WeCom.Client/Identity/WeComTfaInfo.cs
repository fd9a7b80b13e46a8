using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Who is to be verified a second time (二次验证).</summary>
public sealed class WeComTfaInfo
{
    /// <summary>The id of the member (<c>userid</c>).</summary>
    [JsonPropertyName("userid")]
    public string? UserId { get; set; }

    /// <summary>What confirms the verification (<c>tfa_code</c>), once, within 5 minutes.</summary>
    public Secret? TfaCode { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
