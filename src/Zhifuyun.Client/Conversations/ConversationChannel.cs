using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>Where a conversation takes place (渠道). The documentation names one. Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<ConversationChannel>))]
public readonly record struct ConversationChannel(string Value) : IOpenTextEnumeration<ConversationChannel>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>The web site (网页) (<c>web</c>).</summary>
    public static ConversationChannel Web => new("web");

    /// <inheritdoc/>
    public static ConversationChannel FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
