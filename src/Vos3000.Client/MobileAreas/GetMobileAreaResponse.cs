// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>GetMobileArea</c> answers (获取手机地区).</summary>
public sealed class GetMobileAreaResponse
{
    /// <summary>Mobile prefix to area entries (手机地区信息).</summary>
    [AllowNull]
    [JsonPropertyName("infoMobileAreas")]
    public IReadOnlyList<MobileArea> Areas { get => field ?? []; set => field = Rows.WithoutNulls(value); }
}
