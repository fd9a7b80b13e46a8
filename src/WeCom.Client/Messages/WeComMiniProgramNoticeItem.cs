using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A name with a value in a notice of a mini program (消息内容键值对).</summary>
public sealed class WeComMiniProgramNoticeItem
{
    /// <summary>The name (<c>key</c>): at most 10 characters.</summary>
    [JsonPropertyName("key")]
    public required string Name { get; init; }

    /// <summary>The value (<c>value</c>): at most 30 characters.</summary>
    public required string Value { get; init; }
}
