using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>The state of a robot (机器人状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<RobotStatus>))]
public readonly record struct RobotStatus(string Value) : IOpenTextEnumeration<RobotStatus>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Connected (在线) (<c>online</c>).</summary>
    public static RobotStatus Online => new("online");

    /// <summary>Not connected (离线) (<c>offline</c>).</summary>
    public static RobotStatus Offline => new("offline");

    /// <summary>Deleted; removed for good after 30 days (已删除) (<c>deleted</c>).</summary>
    public static RobotStatus Deleted => new("deleted");

    /// <inheritdoc/>
    public static RobotStatus FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
