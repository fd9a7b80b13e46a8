// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetBindedE164</c> (查询绑定号码): which bound numbers to read: by number, by card or by account. Exactly one of the three is needed.</summary>
public sealed partial class GetBoundNumberRequest
{
    /// <summary>Bound numbers to read (绑定号码列表).</summary>
    public IReadOnlyList<string>? E164s { get; init; }

    /// <summary>Active phone card number (在用电话卡卡号).</summary>
    public string? Pin { get; init; }

    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetBoundNumberRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.List(request.E164s);
        Check.Optional(request.Pin);
        Check.Optional(request.Account);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, BoundNumbersJson.Default.GetBoundNumberRequest);
    }

    static partial void CheckRules(GetBoundNumberRequest request);
}
