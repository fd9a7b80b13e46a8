// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What a payment led to (缴费结果).</summary>
public sealed class Payment
{
    /// <summary>Account that was credited (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Account balance after the payment, in the currency of the switch (账户余额).</summary>
    public decimal? Money { get; set; }

    /// <summary>Moment the account expires (有效期).</summary>
    public DateTimeOffset? ValidTime { get; set; }

    /// <summary>Amount paid in, in the currency of the switch (充值金额).</summary>
    public decimal? PayMoney { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
