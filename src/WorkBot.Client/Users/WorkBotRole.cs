using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>What a user may do (角色). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<WorkBotRole>))]
public readonly record struct WorkBotRole(string Value) : IOpenTextEnumeration<WorkBotRole>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Own robots (普通用户) (<c>user</c>).</summary>
    public static WorkBotRole User => new("user");

    /// <summary>Everything (管理员) (<c>admin</c>).</summary>
    public static WorkBotRole Admin => new("admin");

    /// <inheritdoc/>
    public static WorkBotRole FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
