// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>The request of <c>DeleteMobileArea</c> (删除手机地区): delete mobile-prefix area entries.</summary>
internal sealed class DeleteMobileAreaRequest
{
    public required IReadOnlyList<string> MobilePrefixes { get; init; }
}
