using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>What kind of message to send (消息类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<MessageType>))]
public readonly record struct MessageType(string Value) : IOpenTextEnumeration<MessageType>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Text (文本) (<c>text</c>).</summary>
    public static MessageType Text => new("text");

    /// <summary>An image (图片) (<c>image</c>).</summary>
    public static MessageType Image => new("image");

    /// <summary>A file (文件) (<c>file</c>).</summary>
    public static MessageType File => new("file");

    /// <summary>A video (视频) (<c>video</c>).</summary>
    public static MessageType Video => new("video");

    /// <summary>A link (链接) (<c>link</c>).</summary>
    public static MessageType Link => new("link");

    /// <summary>A mini-program (小程序) (<c>mini_program</c>).</summary>
    public static MessageType MiniProgram => new("mini_program");

    /// <inheritdoc/>
    public static MessageType FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
