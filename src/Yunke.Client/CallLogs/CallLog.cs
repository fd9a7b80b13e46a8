using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>
/// The record of a call (通话记录). The service documents none of the members: these were seen in its answers, and each of them may be absent.
/// </summary>
public sealed class CallLog
{
    /// <summary>The id of the record (<c>id</c>).</summary>
    public string? Id { get; set; }

    /// <summary>The number of the other side (<c>callNumber</c>).</summary>
    public string? CallNumber { get; set; }

    /// <summary>The customer (<c>planCustomerName</c>).</summary>
    public string? PlanCustomerName { get; set; }

    /// <summary>The customer's company (<c>planCustomerCompany</c>).</summary>
    public string? PlanCustomerCompany { get; set; }

    /// <summary>The member of staff (<c>userIdName</c>).</summary>
    public string? UserIdName { get; set; }

    /// <summary>The departments of the member of staff, in whatever form the service writes them (<c>departmentList</c>).</summary>
    public JsonElement? DepartmentList { get; set; }

    /// <summary>The state of the call (<c>callStatus</c>); its values are not documented.</summary>
    public int? CallStatus { get; set; }

    /// <summary>When the call began (<c>startCallTime</c>).</summary>
    public DateTimeOffset? StartCallTime { get; set; }

    /// <summary>How long the two talked (<c>callSeconds</c>).</summary>
    [JsonPropertyName("callSeconds")]
    public TimeSpan? TalkTime { get; set; }

    /// <summary>How long the call took, as the service writes it (<c>callDuration</c>).</summary>
    public string? CallDuration { get; set; }

    /// <summary>How far the sale is (<c>progress</c>).</summary>
    public string? Progress { get; set; }

    /// <summary>The number of the SIM card that was used (<c>simPhone</c>).</summary>
    public string? SimPhone { get; set; }

    /// <summary>When the record was made (<c>createdTime</c>).</summary>
    public DateTimeOffset? CreatedTime { get; set; }

    /// <summary>How long the phone rang (<c>ringSecond</c>).</summary>
    [JsonPropertyName("ringSecond")]
    public TimeSpan? RingTime { get; set; }

    /// <summary>Which side called (<c>incomingCall</c>: 0 out, 1 in).</summary>
    [JsonPropertyName("incomingCall")]
    [JsonConverter(typeof(LooseDirectionConverter))]
    public CallDirection? Direction { get; set; }

    /// <summary>
    /// The recording (<c>recordFile</c>). Whether this or <see cref="Id"/> is what <see cref="YunkeRecordingsClient"/> asks for is not proven: it
    /// wants the voice id that the pages of the CRM show.
    /// </summary>
    public string? RecordFile { get; set; }

    /// <summary>Members that were not seen before.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
