// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>GetIvrSecondAvailableTime</c> (获取Ivr第二路可用通话时长): compute how long the second IVR leg may last.</summary>
public sealed class GetIvrSecondAvailableTimeRequest
{
    /// <summary>Number that is billed (计费主叫号码).</summary>
    public required string BillingNumber { get; init; }

    /// <summary>Kind of billed number (计费主叫类型).</summary>
    public required IvrSecondBillingType BillingType { get; init; }

    /// <summary>Callee number (被叫号码).</summary>
    public required string CalleeE164 { get; init; }

    /// <summary>Access number; when given, caller account and access account must share a traffic-billed agent, or neither has one (接入号).</summary>
    public string? AccessE164 { get; init; }

    /// <summary>Additional billing merged into the second leg (叠加计费方式).</summary>
    public IvrMergeBillingMode? MergeBillingType { get; init; }

    /// <summary>Number whose billing is merged (叠加计费号码).</summary>
    public string? MergeE164 { get; init; }

    /// <summary>Callee of the first leg (第一路被叫号码).</summary>
    public required string FirstE164 { get; init; }

    /// <summary>Answer time of the first leg (第一路接通时间).</summary>
    public required DateTimeOffset FirstConnectTime { get; init; }

    /// <summary>End time of the first leg for the calculation (第一路结束时间).</summary>
    public required DateTimeOffset FirstStopTime { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GetIvrSecondAvailableTimeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.BillingNumber);
        Check.Required(request.CalleeE164);
        Check.Optional(request.AccessE164);
        Check.Optional(request.MergeE164);
        Check.Required(request.FirstE164);
        Check.Moment(request.FirstConnectTime);
        Check.Moment(request.FirstStopTime);
        Check.ExtraMembers(request.ExtraMembers, TalkTimeJson.Default.GetIvrSecondAvailableTimeRequest);
    }
}
