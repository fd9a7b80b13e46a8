// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetActivePhoneCard</c> (查询在用电话卡): which phone cards to read: by card number or by account. At least one of the two is needed.</summary>
public sealed partial class GetActivePhoneCardRequest
{
    /// <summary>Card numbers to read (卡号列表).</summary>
    public IReadOnlyList<string>? Pins { get; init; }

    /// <summary>Accounts whose cards are read (账户列表).</summary>
    public IReadOnlyList<string>? Accounts { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetActivePhoneCardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.List(request.Pins);
        Check.List(request.Accounts);
        CheckRules(request);
        Check.ExtraMembers(request.ExtraMembers, PhoneCardsJson.Default.GetActivePhoneCardRequest);
    }

    static partial void CheckRules(GetActivePhoneCardRequest request);
}
