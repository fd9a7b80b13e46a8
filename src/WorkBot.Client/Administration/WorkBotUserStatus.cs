using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Whether a user may log in (用户状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<WorkBotUserStatus>))]
public readonly record struct WorkBotUserStatus(string Value) : IOpenTextEnumeration<WorkBotUserStatus>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Yes (正常) (<c>active</c>).</summary>
    public static WorkBotUserStatus Active => new("active");

    /// <summary>No (已禁用) (<c>disabled</c>).</summary>
    public static WorkBotUserStatus Disabled => new("disabled");

    /// <inheritdoc/>
    public static WorkBotUserStatus FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
