using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Who answers for a robot (AI 模式). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<AiMode>))]
public readonly record struct AiMode(string Value) : IOpenTextEnumeration<AiMode>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>WorkBot itself (内置) (<c>builtin</c>).</summary>
    public static AiMode BuiltIn => new("builtin");

    /// <summary>A service of yours, through callbacks (第三方) (<c>third_party</c>).</summary>
    public static AiMode ThirdParty => new("third_party");

    /// <inheritdoc/>
    public static AiMode FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
