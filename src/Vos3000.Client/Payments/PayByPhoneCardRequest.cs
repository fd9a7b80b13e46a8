// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The request of <c>PayByPhoneCard</c> (电话卡充值): credit an account with a phone card.</summary>
public sealed class PayByPhoneCardRequest
{
    /// <summary>Name of the object to credit (充值对象名称).</summary>
    public required string OwnerName { get; init; }

    /// <summary>Kind of object to credit (充值对象类型).</summary>
    public required PayOwnerType OwnerType { get; init; }

    /// <summary>Number of the phone card that pays (电话卡卡号).</summary>
    public required string Pin { get; init; }

    /// <summary>Card password; when omitted only the card number is checked (电话卡密码). Must be set; null leaves it out.</summary>
    public required Secret? Password { get; init; }

    /// <summary>Remark stored with the payment (充值备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(PayByPhoneCardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.OwnerName);
        Check.Required(request.Pin);
        Check.Optional(request.Password);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, PaymentsJson.Default.PayByPhoneCardRequest);
    }
}
