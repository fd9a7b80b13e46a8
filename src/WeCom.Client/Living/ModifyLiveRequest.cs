namespace WeCom.Client;

/// <summary>What to change of a live. What is null stays as it is.</summary>
public sealed class ModifyLiveRequest
{
    internal const int MostThemeBytes = 60, MostDescriptionBytes = 300;

    /// <summary>What it is called, at most 60 bytes of UTF-8 (<c>theme</c>): bytes here, where <see cref="CreateLiveRequest.Theme"/> counts characters.</summary>
    public string? Theme { get; init; }

    /// <summary>When it is to begin (<c>living_start</c>). Fractions of a second are cut off.</summary>
    public DateTimeOffset? LivingStart { get; init; }

    /// <summary>How long it is to last, at least a second (<c>living_duration</c>). Fractions of a second are cut off.</summary>
    public TimeSpan? LivingDuration { get; init; }

    /// <summary>Its kind (<c>type</c>).</summary>
    public WeComLiveType? Type { get; init; }

    /// <summary>What it is about, at most 300 bytes of UTF-8 (<c>description</c>); an empty text takes it away.</summary>
    public string? Description { get; init; }

    /// <summary>How long before the start the anchor is reminded (<c>remind_time</c>).</summary>
    public TimeSpan? RemindTime { get; init; }

    internal static void Validate(ModifyLiveRequest request, bool checksLimits)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Optional(request.Theme);
        LivingChecks.Start(request.LivingStart);
        LivingChecks.Duration(request.LivingDuration);
        LivingChecks.Reminder(request.RemindTime);
        if (checksLimits)
        {
            Check.Bytes(request.Theme, MostThemeBytes);
            Check.Bytes(request.Description, MostDescriptionBytes);
        }
    }
}
