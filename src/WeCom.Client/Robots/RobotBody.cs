using System.Text.Json.Serialization;

namespace WeCom.Client;

/// <summary>A message of a robot that is no card: one member is there, called like the type.</summary>
internal sealed class RobotBody
{
    [JsonPropertyName("msgtype")]
    public required string MessageType { get; init; }

    public RobotTextBody? Text { get; init; }

    public RobotTextBody? Markdown { get; init; }

    [JsonPropertyName("markdown_v2")]
    public RobotTextBody? MarkdownV2 { get; init; }

    public RobotImageBody? Image { get; init; }

    public RobotNewsBody? News { get; init; }

    public RobotMediaBody? File { get; init; }

    public RobotMediaBody? Voice { get; init; }
}
