using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A change of a card that was taken (更新模板卡片).</summary>
public sealed class WeComCardUpdateResult
{
    /// <summary>Members whose card could not be changed (<c>invaliduser</c>). Compare ids without regard to case.</summary>
    [AllowNull]
    [JsonPropertyName("invaliduser")]
    [JsonConverter(typeof(PipeListConverter))]
    public IReadOnlyList<string> InvalidUsers { get => field ?? []; set; }

    /// <summary>Members that the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
