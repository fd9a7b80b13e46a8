// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>State and statistics of a routing gateway that is online (在线落地网关).</summary>
public sealed class RoutingGatewayOnline
{
    /// <summary>Routing gateway id (落地网关ID).</summary>
    public int? Id { get; set; }

    /// <summary>Routing gateway name (落地网关名称).</summary>
    public string? Name { get; set; }

    /// <summary>Callee prefixes served by the gateway (落地网关前缀).</summary>
    [AllowNull]
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string> Prefix { get => field ?? []; set; }

    /// <summary>Calls in progress (当前呼叫总数).</summary>
    public int? CurrentCall { get; set; }

    /// <summary>Maximum concurrent calls (线路上限).</summary>
    public int? Capacity { get; set; }

    /// <summary>Answer-seizure ratio (呼叫应答率). The scale, 0 to 1 or 0 to 100, is not stated.</summary>
    public double? Asr { get; set; }

    /// <summary>Share of calls that got a response (呼叫回应率). The scale, 0 to 1 or 0 to 100, is not stated.</summary>
    public double? ResponseRatio { get; set; }

    /// <summary>Share of calls that were connected (呼叫接通率). The scale, 0 to 1 or 0 to 100, is not stated.</summary>
    public double? ConnectedRatio { get; set; }

    /// <summary>Average call duration (平均通话时长).</summary>
    public TimeSpan? Acd { get; set; }

    /// <summary>Remote address (远端地址).</summary>
    public string? RemoteIp { get; set; }

    /// <summary>Inner address behind NAT, only when a NAT device sits in between (NAT内部地址).</summary>
    public string? NatIp { get; set; }

    /// <summary>Local address the gateway registered at (注册本地地址).</summary>
    public string? LocalIp { get; set; }

    /// <summary>Registration time, null for a static gateway (注册时间).</summary>
    public DateTimeOffset? RegisterTime { get; set; }

    /// <summary>Time of the last refresh, null for a static gateway (上次更新时间).</summary>
    public DateTimeOffset? UpdateTime { get; set; }

    /// <summary>Time online, 0 for a static gateway (在线时间).</summary>
    public TimeSpan? KeepTime { get; set; }

    /// <summary>Signaling encryption (加密类型).</summary>
    public CryptoType? CryptoType { get; set; }

    /// <summary>Identity used to register at another platform, only for outbound registration (注册标识).</summary>
    public string? RegisterName { get; set; }

    /// <summary>How long the gateway stays disabled after a Retry-After header (网关禁用时长).</summary>
    [JsonConverter(typeof(MillisecondsConverter))]
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Softswitch the object belongs to (软交换名称). Once set, it cannot be removed.</summary>
    public string? SoftswitchName { get; set; }

    /// <summary>Softswitch address (软交换IP).</summary>
    public string? SoftswitchIp { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
