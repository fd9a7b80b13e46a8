// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetPhone</c> (查询话机): which phones to read: by number or by account. At least one of the two is needed.</summary>
public sealed partial class GetPhoneRequest
{
    /// <summary>Phone numbers to read (号码列表).</summary>
    public IReadOnlyList<string>? E164s { get; init; }

    /// <summary>Accounts whose phones are read (账户列表).</summary>
    public IReadOnlyList<string>? Accounts { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetPhoneRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.List(request.E164s);
        Check.List(request.Accounts);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, PhonesJson.Default.GetPhoneRequest);
    }

    static partial void CheckRules(GetPhoneRequest request);
}
