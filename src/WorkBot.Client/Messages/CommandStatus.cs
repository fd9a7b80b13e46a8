using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>The state of a command (指令状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<CommandStatus>))]
public readonly record struct CommandStatus(string Value) : IOpenTextEnumeration<CommandStatus>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Waits for the robot (待执行) (<c>pending</c>).</summary>
    public static CommandStatus Pending => new("pending");

    /// <summary>Handed to the robot (已下发) (<c>sent</c>).</summary>
    public static CommandStatus Sent => new("sent");

    /// <summary>Under way (执行中) (<c>executing</c>).</summary>
    public static CommandStatus Executing => new("executing");

    /// <summary>Done (成功) (<c>success</c>).</summary>
    public static CommandStatus Success => new("success");

    /// <summary>Failed (失败) (<c>failed</c>).</summary>
    public static CommandStatus Failed => new("failed");

    /// <inheritdoc/>
    public static CommandStatus FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
