using System.Text.Json.Serialization;

namespace WeCom.Client;

internal sealed class CreateLiveBody
{
    [JsonPropertyName("anchor_userid")]
    public string? AnchorUserId { get; init; }

    public string? Theme { get; init; }

    public DateTimeOffset? LivingStart { get; init; }

    public TimeSpan? LivingDuration { get; init; }

    public WeComLiveType? Type { get; init; }

    public string? Description { get; init; }

    [JsonPropertyName("agentid")]
    public int? AgentId { get; init; }

    public TimeSpan? RemindTime { get; init; }

    [JsonPropertyName("activity_cover_mediaid")]
    public string? ActivityCoverMediaId { get; init; }

    [JsonPropertyName("activity_share_mediaid")]
    public string? ActivityShareMediaId { get; init; }

    public WeComActivityDetail? ActivityDetail { get; init; }

    public static CreateLiveBody Of(CreateLiveRequest request) => new()
    {
        AnchorUserId = request.AnchorUserId,
        Theme = request.Theme,
        LivingStart = request.LivingStart,
        LivingDuration = request.LivingDuration,
        Type = request.Type,
        Description = request.Description,
        AgentId = request.AgentId,
        RemindTime = request.RemindTime,
        ActivityCoverMediaId = request.ActivityCoverMediaId,
        ActivityShareMediaId = request.ActivityShareMediaId,
        ActivityDetail = request.ActivityDetail,
    };
}
