// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>Pay</c> (充值): a payment to an account. The account is found directly or through what belongs to it.</summary>
public sealed class PayRequest
{
    /// <summary>Name of the object to credit (充值对象名称).</summary>
    public required string OwnerName { get; init; }

    /// <summary>Kind of object to credit (充值对象类型).</summary>
    public required PayOwnerType OwnerType { get; init; }

    /// <summary>Amount to credit, in the currency of the switch (充值金额).</summary>
    public required decimal Money { get; init; }

    /// <summary>Remark stored with the payment (充值备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(PayRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.OwnerName);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, PaymentsJson.Default.PayRequest);
    }
}
