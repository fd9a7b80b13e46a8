using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What a payment led to (缴费结果).</summary>
public sealed class Payment
{
    /// <summary>Account that was credited (账户号码).</summary>
    public string? Account { get; init; }

    /// <summary>Account balance after the payment, in the currency of the switch (账户余额).</summary>
    public decimal? Money { get; init; }

    /// <summary>Moment the account expires (有效期). <see cref="DateTimeOffset.MaxValue"/> when it never ends.</summary>
    [JsonConverter(typeof(EpochMillisecondsConverter))]
    public DateTimeOffset? ValidTime { get; init; }

    /// <summary>Amount paid in, in the currency of the switch (充值金额).</summary>
    public decimal? PayMoney { get; init; }

    /// <summary>Members that this version of the client does not know; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
