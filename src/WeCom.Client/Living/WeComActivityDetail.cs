using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>What an activity (活动直播) is about (<c>activity_detail</c>).</summary>
public sealed class WeComActivityDetail
{
    internal const int MostImages = 5;

    /// <summary>The text (<c>description</c>); null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The media ids of pictures, at most 5 (<c>image_list</c>); null for none.</summary>
    [JsonPropertyName("image_list")]
    public IReadOnlyList<string>? ImageMediaIds { get; init; }

    internal static void Validate(WeComActivityDetail? detail, bool checksLimits)
    {
        Check.Optional(detail?.Description);
        if (detail?.ImageMediaIds is { } images)
        {
            Check.Count(images, 0, checksLimits ? MostImages : int.MaxValue, nameof(ImageMediaIds));
            LivingChecks.NoneBlank(images, nameof(ImageMediaIds));
        }
    }
}
