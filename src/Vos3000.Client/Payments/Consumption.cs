// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>An income that is not a call: a rent, or the gap to a minimum (其它收入).</summary>
public sealed class Consumption
{
    /// <summary>Unique visible account number (账户号码).</summary>
    public string? Account { get; set; }

    /// <summary>Amount of the charge, in the currency of the switch (消费金额).</summary>
    public decimal? Money { get; set; }

    /// <summary>Account balance after the entry, in the currency of the switch (账户余额).</summary>
    public decimal? CustomerMoney { get; set; }

    /// <summary>Kind of charge (收入类型).</summary>
    public ConsumptionType? Type { get; set; }

    /// <summary>Source of the charge (消费来源).</summary>
    public string? ConsumptionName { get; set; }

    /// <summary>Time of the charge (时间).</summary>
    public DateTimeOffset? Time { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
