using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>How far an export is.</summary>
public sealed class WeComExportResult
{
    /// <summary>The state (<c>status</c>).</summary>
    public WeComExportStatus? Status { get; set; }

    /// <summary>The files, once it is done (<c>data_list</c>).</summary>
    [AllowNull]
    [JsonPropertyName("data_list")]
    public IReadOnlyList<WeComExportFile> Files { get => field ?? []; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
