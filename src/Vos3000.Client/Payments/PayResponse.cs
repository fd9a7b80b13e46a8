// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>What <c>Pay</c> answers (充值).</summary>
public sealed class PayResponse
{
    /// <summary>Result of the payment (缴费结果).</summary>
    [JsonPropertyName("infoPay")]
    public Payment? Payment { get; set; }
}
