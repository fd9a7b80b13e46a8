// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateE164Convert</c> (创建号码变换表): create a number conversion entry.</summary>
public sealed class CreateNumberConversionRequest
{
    /// <summary>Caller number as it arrives from the mapping gateway (对接网关呼入主叫).</summary>
    public required string MappingGatewayCallerE164 { get; init; }

    /// <summary>Phone number (号码).</summary>
    [JsonConverter(typeof(PhoneE164Converter))]
    public required string E164 { get; init; }

    /// <summary>Callee number as it leaves to the routing gateway (落地网关呼出被叫).</summary>
    public required string RoutingGatewayCalleeE164 { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public required string Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateNumberConversionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.MappingGatewayCallerE164);
        Check.Required(request.E164);
        Check.Required(request.RoutingGatewayCalleeE164);
        Check.Present(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, NumberConversionsJson.Default.CreateNumberConversionRequest);
    }
}
