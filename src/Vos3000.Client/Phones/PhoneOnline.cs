using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The registration of a phone that is online (在线话机信息).</summary>
public sealed class PhoneOnline
{
    /// <summary>Phone number (号码).</summary>
    public string? E164 { get; init; }

    /// <summary>Calls in progress (当前呼叫总数).</summary>
    public int? CurrentCall { get; init; }

    /// <summary>Remote address (远端地址).</summary>
    public string? RemoteIp { get; init; }

    /// <summary>Local address of the softswitch (本地地址).</summary>
    public string? LocalIp { get; init; }

    /// <summary>Registration time (注册时间).</summary>
    [JsonConverter(typeof(EpochMillisecondsConverter))]
    public DateTimeOffset? RegisterTime { get; init; }

    /// <summary>Time of the last registration refresh (上次更新时间).</summary>
    [JsonConverter(typeof(EpochMillisecondsConverter))]
    public DateTimeOffset? UpdateTime { get; init; }

    /// <summary>Signalling protocol (协议).</summary>
    public SignalProtocol? Protocol { get; init; }

    /// <summary>Signalling encryption (加密类型).</summary>
    public CryptoType? CryptoType { get; init; }

    /// <summary>User agent / device name (设备名称).</summary>
    public string? ProductId { get; init; }

    /// <summary>The state in words, such as <c>online</c>; not in the manual, but some builds send it.</summary>
    public string? Status { get; init; }

    /// <summary>Members that this version of the client does not know; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
