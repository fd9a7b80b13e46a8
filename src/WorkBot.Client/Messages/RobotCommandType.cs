using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>What a command asks for, by name (指令类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<RobotCommandType>))]
public readonly record struct RobotCommandType(string Value) : IOpenTextEnumeration<RobotCommandType>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Send a message (发送消息) (<c>send_message</c>).</summary>
    public static RobotCommandType SendMessage => new("send_message");

    /// <summary>Forward a message (转发消息) (<c>forward_message</c>).</summary>
    public static RobotCommandType ForwardMessage => new("forward_message");

    /// <summary>Create a group (创建群) (<c>create_group</c>).</summary>
    public static RobotCommandType CreateGroup => new("create_group");

    /// <summary>Change a group (修改群) (<c>update_group</c>).</summary>
    public static RobotCommandType UpdateGroup => new("update_group");

    /// <summary>Send a file (发送文件) (<c>send_file</c>).</summary>
    public static RobotCommandType SendFile => new("send_file");

    /// <summary>Dismiss a group (解散群) (<c>dissolve_group</c>).</summary>
    public static RobotCommandType DissolveGroup => new("dissolve_group");

    /// <summary>Send a favorite (发送收藏) (<c>send_favorite</c>).</summary>
    public static RobotCommandType SendFavorite => new("send_favorite");

    /// <inheritdoc/>
    public static RobotCommandType FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
