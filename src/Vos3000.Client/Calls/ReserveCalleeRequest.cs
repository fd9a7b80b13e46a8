// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The request of <c>ReserveCalleeE164</c> (半直拨预约被叫号码): half-direct dialling: reserve the callee of the caller's next call to the access number.</summary>
public sealed class ReserveCalleeRequest
{
    /// <summary>Caller number (主叫号码).</summary>
    public required string CallerE164 { get; init; }

    /// <summary>Callee to reserve for the caller's next call (被叫号码).</summary>
    public required string CalleeE164 { get; init; }

    /// <summary>Access number, i.e. the phone that carries the IVR flow (接入号码).</summary>
    public required string AccessE164 { get; init; }

    /// <summary>Password of the access number's phone (接入号码密码).</summary>
    public required Secret AccessE164Password { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ReserveCalleeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.CallerE164);
        Check.Required(request.CalleeE164);
        Check.Required(request.AccessE164);
        Check.Required(request.AccessE164Password);
        Check.ExtraMembers(request.ExtraMembers, CallsJson.Default.ReserveCalleeRequest);
    }
}
