using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A live (直播).</summary>
public sealed class WeComLive
{
    /// <summary>What the service's own example calls the state, with a blank at the end.</summary>
    private const string PaddedStatus = "status ";

    /// <summary>The id (<c>livingid</c>): the one that was asked for, as the answer does not repeat it.</summary>
    [JsonPropertyName("livingid")]
    public string? LivingId { get; set; }

    /// <summary>What it is called (<c>theme</c>).</summary>
    public string? Theme { get; set; }

    /// <summary>When it began, or is to begin (<c>living_start</c>).</summary>
    public DateTimeOffset? LivingStart { get; set; }

    /// <summary>How long it lasted, or is to last (<c>living_duration</c>).</summary>
    public TimeSpan? LivingDuration { get; set; }

    /// <summary>Its state (<c>status</c>).</summary>
    public WeComLiveStatus? Status { get => field ?? ReadPaddedStatus(); set; }

    /// <summary>When it was reserved for (<c>reserve_start</c>).</summary>
    public DateTimeOffset? ReserveStart { get; set; }

    /// <summary>How long it was reserved for (<c>reserve_living_duration</c>).</summary>
    public TimeSpan? ReserveLivingDuration { get; set; }

    /// <summary>What it is about (<c>description</c>).</summary>
    public string? Description { get; set; }

    /// <summary>Who goes on air (<c>anchor_userid</c>).</summary>
    [JsonPropertyName("anchor_userid")]
    public string? AnchorUserId { get; set; }

    /// <summary>The main department of the anchor (<c>main_department</c>).</summary>
    public int? MainDepartment { get; set; }

    /// <summary>How many have watched (<c>viewer_num</c>).</summary>
    [JsonPropertyName("viewer_num")]
    public int? ViewerCount { get; set; }

    /// <summary>How many have written comments (<c>comment_num</c>).</summary>
    [JsonPropertyName("comment_num")]
    public int? CommentCount { get; set; }

    /// <summary>How many have spoken (连麦发言人数) (<c>mic_num</c>).</summary>
    [JsonPropertyName("mic_num")]
    public int? MicCount { get; set; }

    /// <summary>Whether there is a replay (<c>open_replay</c>).</summary>
    public bool? OpenReplay { get; set; }

    /// <summary>The state of the replay (<c>replay_status</c>); null where <see cref="OpenReplay"/> is not true.</summary>
    public WeComReplayStatus? ReplayStatus { get; set; }

    /// <summary>Its kind (<c>type</c>).</summary>
    public WeComLiveType? Type { get; set; }

    /// <summary>
    /// Where the picture of an activity goes that has not begun (推流地址) (<c>push_stream_url</c>); null for other lives. Whoever has it can go on air.
    /// </summary>
    public Secret? PushStreamUrl { get; set; }

    /// <summary>How many watch now (<c>online_count</c>).</summary>
    public int? OnlineCount { get; set; }

    /// <summary>How many have asked to be told when it begins (<c>subscribe_count</c>).</summary>
    public int? SubscribeCount { get; set; }

    /// <summary>Whether the replay can be watched: there is one, and it is ready.</summary>
    [JsonIgnore]
    public bool IsReplayReady => OpenReplay == true && ReplayStatus == WeComReplayStatus.Ready;

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    /// <summary>When it begins or began: an answer may hold only what was reserved.</summary>
    internal DateTimeOffset? Start => LivingStart ?? ReserveStart;

    private WeComLiveStatus? ReadPaddedStatus()
    {
        if (ExtraMembers is null || !ExtraMembers.TryGetValue(PaddedStatus, out JsonElement element))
        {
            return null;
        }

        return element.ValueKind switch
        {
            JsonValueKind.Number when element.TryGetInt32(out int number) => new WeComLiveStatus(number),
            JsonValueKind.String when int.TryParse(element.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) =>
                new WeComLiveStatus(number),
            _ => null,
        };
    }
}
