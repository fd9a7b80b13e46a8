// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A payment that was made (缴费记录).</summary>
public sealed class PaymentRecord
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Amount of the entry, in the currency of the switch (缴费金额).</summary>
    public decimal? Fee { get; set; }

    /// <summary>Kind of entry (缴费类型).</summary>
    public PayHistoryType? Type { get; set; }

    /// <summary>Payment method (缴费方式).</summary>
    public PayMethod? PayType { get; set; }

    /// <summary>Account balance after the entry, in the currency of the switch (账户余额).</summary>
    public decimal? CustomerMoney { get; set; }

    /// <summary>Payment time (缴费时间).</summary>
    public DateTimeOffset? PayTime { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
