using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>The QR code that people join the company with (加入企业二维码).</summary>
public sealed class WeComJoinQrCode
{
    /// <summary>The address of the picture (<c>join_qrcode</c>), valid for 7 days. Who has it can ask to join.</summary>
    [JsonPropertyName("join_qrcode")]
    public string? Url { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
