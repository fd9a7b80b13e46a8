using System.Text.Json.Serialization;

namespace WeCom.Client;

internal sealed class ModifyLiveBody
{
    [JsonPropertyName("livingid")]
    public required string LivingId { get; init; }

    public string? Theme { get; init; }

    public DateTimeOffset? LivingStart { get; init; }

    public TimeSpan? LivingDuration { get; init; }

    public WeComLiveType? Type { get; init; }

    public string? Description { get; init; }

    public TimeSpan? RemindTime { get; init; }

    public static ModifyLiveBody Of(string livingId, ModifyLiveRequest request) => new()
    {
        LivingId = livingId,
        Theme = request.Theme,
        LivingStart = request.LivingStart,
        LivingDuration = request.LivingDuration,
        Type = request.Type,
        Description = request.Description,
        RemindTime = request.RemindTime,
    };
}
