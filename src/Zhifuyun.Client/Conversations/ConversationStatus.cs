using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>The state of a conversation (对话状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<ConversationStatus>))]
public readonly record struct ConversationStatus(string Value) : IOpenTextEnumeration<ConversationStatus>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Under way (进行中) (<c>active</c>).</summary>
    public static ConversationStatus Active => new("active");

    /// <summary>Ended (已结束) (<c>closed</c>).</summary>
    public static ConversationStatus Closed => new("closed");

    /// <inheritdoc/>
    public static ConversationStatus FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
