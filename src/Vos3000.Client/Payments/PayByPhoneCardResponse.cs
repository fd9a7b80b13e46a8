// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>PayByPhoneCard</c> answers (电话卡充值).</summary>
public sealed class PayByPhoneCardResponse
{
    /// <summary>Result of the payment (缴费结果).</summary>
    [JsonPropertyName("infoPay")]
    public Payment? Payment { get; set; }
}
