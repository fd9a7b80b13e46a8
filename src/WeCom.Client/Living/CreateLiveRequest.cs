namespace WeCom.Client;

/// <summary>A live to reserve.</summary>
public sealed class CreateLiveRequest
{
    internal const int MostThemeCharacters = 20, MostDescriptionCharacters = 100;

    /// <summary>Who goes on air (<c>anchor_userid</c>).</summary>
    public required string AnchorUserId { get; init; }

    /// <summary>What it is called, at most 20 characters (<c>theme</c>).</summary>
    public required string Theme { get; init; }

    /// <summary>When it is to begin (<c>living_start</c>). Fractions of a second are cut off.</summary>
    public required DateTimeOffset LivingStart { get; init; }

    /// <summary>How long it is to last, at least a second (<c>living_duration</c>). Fractions of a second are cut off.</summary>
    public required TimeSpan LivingDuration { get; init; }

    /// <summary>Its kind (<c>type</c>); null for <see cref="WeComLiveType.General"/>.</summary>
    public WeComLiveType? Type { get; init; }

    /// <summary>
    /// What it is about, at most 100 characters (<c>description</c>); null for nothing. The service ignores it for <see cref="WeComLiveType.Activity"/>,
    /// which has <see cref="ActivityDetail"/>.
    /// </summary>
    public string? Description { get; init; }

    /// <summary>The id of the application (<c>agentid</c>), for old suites with several applications only; null for none.</summary>
    public int? AgentId { get; init; }

    /// <summary>How long before the start the anchor is reminded (<c>remind_time</c>); null for not at all.</summary>
    public TimeSpan? RemindTime { get; init; }

    /// <summary>The media id of the cover of an activity (<c>activity_cover_mediaid</c>); null for none.</summary>
    public string? ActivityCoverMediaId { get; init; }

    /// <summary>The media id of the picture that goes with a shared activity (<c>activity_share_mediaid</c>); null for none.</summary>
    public string? ActivityShareMediaId { get; init; }

    /// <summary>What an activity is about (<c>activity_detail</c>); null for nothing.</summary>
    public WeComActivityDetail? ActivityDetail { get; init; }

    internal static void Validate(CreateLiveRequest request, bool checksLimits)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.UserId(request.AnchorUserId);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Theme);
        LivingChecks.Start(request.LivingStart);
        LivingChecks.Duration(request.LivingDuration);
        Check.Optional(request.Description);
        LivingChecks.Reminder(request.RemindTime);
        Check.Optional(request.ActivityCoverMediaId);
        Check.Optional(request.ActivityShareMediaId);
        WeComActivityDetail.Validate(request.ActivityDetail, checksLimits);
        if (checksLimits)
        {
            Check.Characters(request.Theme, MostThemeCharacters);
            Check.Characters(request.Description, MostDescriptionCharacters);
        }
    }
}
