// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateMobileArea</c> (创建手机地区): create or overwrite mobile-prefix area entries.</summary>
internal sealed class CreateMobileAreaRequest
{
    [JsonPropertyName("infoMobileAreas")]
    public required IReadOnlyList<MobileArea> Areas { get; init; }
}
