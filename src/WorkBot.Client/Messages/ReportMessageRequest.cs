using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>A message that a robot received (上报消息).</summary>
public sealed class ReportMessageRequest
{
    /// <summary>The robot's id (<c>robotId</c>).</summary>
    public required string RobotId { get; init; }

    /// <summary>What was said, without the mention of the robot (<c>spoken</c>).</summary>
    public string? Spoken { get; init; }

    /// <summary>What was said, word for word (<c>rawSpoken</c>).</summary>
    public string? RawSpoken { get; init; }

    /// <summary>Who said it (<c>receivedName</c>).</summary>
    public required string ReceivedName { get; init; }

    /// <summary>The group; null outside of groups (<c>groupName</c>).</summary>
    public string? GroupName { get; init; }

    /// <summary>The group's remark (<c>groupRemark</c>).</summary>
    public string? GroupRemark { get; init; }

    /// <summary>Where it was said, one of the documented kinds; null when that is not known (<c>roomType</c>).</summary>
    public RoomType? RoomType { get; init; }

    /// <summary>Whether the robot was mentioned (<c>atMe</c>).</summary>
    public bool? AtMe { get; init; }

    /// <summary>What kind of message it is (<c>textType</c>).</summary>
    public required TextType TextType { get; init; }

    /// <summary>An image as PNG in Base64, with <see cref="TextType.Image"/> (<c>fileBase64</c>).</summary>
    public string? FileBase64 { get; init; }

    /// <summary>When it was said; sent in UTC (<c>timestamp</c>).</summary>
    [JsonConverter(typeof(MomentConverter))]
    public required DateTimeOffset Timestamp { get; init; }

    internal static void Validate(ReportMessageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.RobotId);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.ReceivedName);
        Check.RoomType(request.RoomType);
        ArgumentOutOfRangeException.ThrowIfNegative(request.TextType.Value, "request.TextType");
        if (request.Timestamp == default)
        {
            throw new ArgumentException("The time of the message is needed.", "request.Timestamp");
        }
    }
}
