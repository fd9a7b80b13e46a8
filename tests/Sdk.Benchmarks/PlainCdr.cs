using System.Text.Json.Serialization;

namespace Sdk.Benchmarks;

/// <summary>
/// A call record as it is written by hand for one program: the same members with the same types, but numbers where the client has
/// enumerations, nowhere to put unknown members, and setters instead of initializers, which the serializer calls without boxing.
/// </summary>
internal sealed class PlainCdr
{
    public string? CallerE164 { get; set; }

    public string? CallerAccessE164 { get; set; }

    public string? CallerProductId { get; set; }

    public string? CallerToGatewayE164 { get; set; }

    public string? CallerGateway { get; set; }

    [JsonPropertyName("callerip")]
    public string? CallerIp { get; set; }

    public string? CalleeE164 { get; set; }

    public string? CalleeAccessE164 { get; set; }

    public string? CalleeProductId { get; set; }

    public string? CalleeToGatewayE164 { get; set; }

    public string? CalleeGateway { get; set; }

    [JsonPropertyName("calleeip")]
    public string? CalleeIp { get; set; }

    public DateTimeOffset? Start { get; set; }

    public DateTimeOffset? Stop { get; set; }

    public TimeSpan? HoldTime { get; set; }

    public TimeSpan? FeeTime { get; set; }

    public decimal? Fee { get; set; }

    public string? FeePrefix { get; set; }

    public decimal? SuiteFee { get; set; }

    public TimeSpan? SuiteFeeTime { get; set; }

    public decimal? AgentFee { get; set; }

    public TimeSpan? AgentFeeTime { get; set; }

    public string? AgentFeePrefix { get; set; }

    public decimal? AgentSuiteFee { get; set; }

    public TimeSpan? AgentSuiteFeeTime { get; set; }

    public int? CallLevel { get; set; }

    public string? Account { get; set; }

    public string? AccountName { get; set; }

    public string? AgentAccount { get; set; }

    public string? AgentName { get; set; }

    public int? EndDirection { get; set; }

    public int? EndReason { get; set; }

    public int? CalleeBilling { get; set; }

    public int? BillingMode { get; set; }

    public long? FlowNo { get; set; }
}
