using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>How the robot treats a file (文件类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<MessageFileType>))]
public readonly record struct MessageFileType(string Value) : IOpenTextEnumeration<MessageFileType>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>As an image (图片) (<c>image</c>).</summary>
    public static MessageFileType Image => new("image");

    /// <summary>As a sound (音频) (<c>audio</c>).</summary>
    public static MessageFileType Audio => new("audio");

    /// <summary>As a video (视频) (<c>video</c>).</summary>
    public static MessageFileType Video => new("video");

    /// <summary>As a file, whatever it is (其他) (<c>*</c>).</summary>
    public static MessageFileType Other => new("*");

    /// <inheritdoc/>
    public static MessageFileType FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
