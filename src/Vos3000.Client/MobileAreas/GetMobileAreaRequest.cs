// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>GetMobileArea</c> (获取手机地区): read mobile-prefix area entries.</summary>
internal sealed class GetMobileAreaRequest
{
    public string? MobilePrefix { get; init; }
}
