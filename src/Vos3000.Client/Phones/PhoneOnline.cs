// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The registration of a phone that is online (在线话机信息).</summary>
public sealed partial class PhoneOnline
{
    /// <summary>Phone number (号码).</summary>
    public string? E164 { get; set; }

    /// <summary>Calls in progress (当前呼叫总数).</summary>
    public int? CurrentCall { get; set; }

    /// <summary>Remote address (远端地址).</summary>
    public string? RemoteIp { get; set; }

    /// <summary>Local address of the softswitch (本地地址).</summary>
    public string? LocalIp { get; set; }

    /// <summary>Registration time (注册时间).</summary>
    public DateTimeOffset? RegisterTime { get; set; }

    /// <summary>Time of the last registration refresh (上次更新时间).</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Signaling protocol (协议).</summary>
    public SignalProtocol? Protocol { get; set; }

    /// <summary>Signaling encryption (加密类型).</summary>
    public CryptoType? CryptoType { get; set; }

    /// <summary>User agent / device name (设备名称).</summary>
    public string? ProductId { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
