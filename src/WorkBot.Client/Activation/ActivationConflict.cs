using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>Where an activation code is in use already: the <see cref="Sdk.Core.ApiError.Details"/> of <see cref="WorkBotErrors.Conflict"/>.</summary>
public sealed class ActivationConflict
{
    /// <summary>The device that the code is bound to (<c>existingDeviceId</c>).</summary>
    public string? ExistingDeviceId { get; set; }

    /// <summary>The robot on it (<c>existingRobotId</c>).</summary>
    public string? ExistingRobotId { get; set; }

    /// <summary>When it was activated (<c>activatedAt</c>).</summary>
    public DateTimeOffset? ActivatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
