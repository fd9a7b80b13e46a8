using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>The state of an activation code (激活码状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<ActivationCodeStatus>))]
public readonly record struct ActivationCodeStatus(string Value) : IOpenTextEnumeration<ActivationCodeStatus>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Not used yet (未使用) (<c>unused</c>).</summary>
    public static ActivationCodeStatus Unused => new("unused");

    /// <summary>Bound to a device (已使用) (<c>used</c>).</summary>
    public static ActivationCodeStatus Used => new("used");

    /// <summary>Expired (已过期) (<c>expired</c>).</summary>
    public static ActivationCodeStatus Expired => new("expired");

    /// <summary>Disabled (已禁用) (<c>disabled</c>).</summary>
    public static ActivationCodeStatus Disabled => new("disabled");

    /// <inheritdoc/>
    public static ActivationCodeStatus FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
