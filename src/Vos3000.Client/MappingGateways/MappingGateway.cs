// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.

namespace Vos3000.Client;

/// <summary>A mapping gateway, which brings calls in (对接网关).</summary>
public sealed class MappingGateway : MappingGatewaySettings
{
    /// <summary>Mapping gateway name (对接网关名称).</summary>
    public string? Name { get; set; }

    /// <summary>Name of the account billed for the gateway (计费账户名称).</summary>
    public string? AccountName { get; set; }

    /// <summary>Softswitch of the gateway: empty string means all, absent means none (软交换名称). Once set, it cannot be removed.</summary>
    public string? SoftswitchName { get; set; }

    internal static void Validate(MappingGateway mappingGateway)
    {
        MappingGatewaySettings.Validate(mappingGateway);
        Check.Optional(mappingGateway.Name);
        Check.Optional(mappingGateway.AccountName);
        Check.Optional(mappingGateway.SoftswitchName);
        Check.ExtraMembers(mappingGateway.ExtraMembers, MappingGatewaysJson.Default.MappingGateway);
    }
}
