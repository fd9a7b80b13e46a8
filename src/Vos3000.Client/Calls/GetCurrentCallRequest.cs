namespace Vos3000.Client;

/// <summary>Which calls in progress to read (<c>GetCurrentCall</c>, 查询当前通话). Without any filter: all.</summary>
public sealed class GetCurrentCallRequest
{
    /// <summary>Filter on callers, omit for no filter (主叫号码).</summary>
    public IReadOnlyList<string>? CallerE164s { get; init; }

    /// <summary>Filter on callees, omit for no filter (被叫号码).</summary>
    public IReadOnlyList<string>? CalleeE164s { get; init; }

    /// <summary>Filter on the mapping gateway, omit for no filter (对接网关).</summary>
    public string? GatewayMappingName { get; init; }

    /// <summary>Filter on the routing gateway, omit for no filter (落地网关).</summary>
    public string? GatewayRoutingName { get; init; }
}
