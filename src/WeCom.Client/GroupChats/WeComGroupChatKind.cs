using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The kind of a group chat (<c>chat_type</c>). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComGroupChatKind>))]
public readonly record struct WeComGroupChatKind(int Value) : IOpenEnumeration<WeComGroupChatKind>
{
    /// <summary>An ordinary chat (普通群) (0).</summary>
    public static WeComGroupChatKind Ordinary => new(0);

    /// <summary>The chat of a course (课程群) (1).</summary>
    public static WeComGroupChatKind Course => new(1);

    /// <inheritdoc/>
    public static WeComGroupChatKind FromValue(int value) => new(value);

    /// <summary>The number on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
