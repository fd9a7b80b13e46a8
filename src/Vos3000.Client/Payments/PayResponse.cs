using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The result of a payment.</summary>
public sealed class PayResponse
{
    /// <summary>Result of the payment (缴费结果).</summary>
    [JsonPropertyName("infoPay")]
    public Payment? Payment { get; init; }
}
