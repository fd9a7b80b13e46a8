// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A customer account in short (账户简要信息).</summary>
public sealed class CustomerBrief
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Account balance, in the currency of the switch (账户余额).</summary>
    public decimal? Money { get; set; }

    /// <summary>Overdraft (credit) limit of the account, in the currency of the switch (透支限额).</summary>
    public decimal? LimitMoney { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
