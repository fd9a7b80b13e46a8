using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The kind of a media file (媒体文件类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<WeComMediaKind>))]
public readonly record struct WeComMediaKind(string Value) : IOpenTextEnumeration<WeComMediaKind>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>A JPG or PNG of up to 10 MB (图片) (<c>image</c>).</summary>
    public static WeComMediaKind Image => new("image");

    /// <summary>An AMR of up to 2 MB and 60 seconds (语音) (<c>voice</c>).</summary>
    public static WeComMediaKind Voice => new("voice");

    /// <summary>An MP4 of up to 10 MB (视频) (<c>video</c>).</summary>
    public static WeComMediaKind Video => new("video");

    /// <summary>Any file of up to 20 MB (普通文件) (<c>file</c>).</summary>
    public static WeComMediaKind File => new("file");

    /// <inheritdoc/>
    public static WeComMediaKind FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
