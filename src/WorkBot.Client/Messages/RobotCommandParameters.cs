using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>What a command is done with. Commands other than messages have members of their own, see <see cref="ExtraMembers"/>.</summary>
public sealed class RobotCommandParameters
{
    /// <summary>The kind of message (<c>type</c>).</summary>
    public MessageType? Type { get; set; }

    /// <summary>Whom to send to (<c>titleList</c>).</summary>
    [AllowNull]
    public IReadOnlyList<string> TitleList { get => field ?? []; set; }

    /// <summary>The text (<c>content</c>).</summary>
    public string? Content { get; set; }

    /// <summary>Who is mentioned (<c>atList</c>).</summary>
    [AllowNull]
    public IReadOnlyList<string> AtList { get => field ?? []; set; }

    /// <summary>Where the file is (<c>fileUrl</c>).</summary>
    public string? FileUrl { get; set; }

    /// <summary>How to treat it (<c>fileType</c>).</summary>
    public MessageFileType? FileType { get; set; }

    /// <summary>Its name (<c>objectName</c>).</summary>
    public string? ObjectName { get; set; }

    /// <summary>A text that goes with it (<c>extraText</c>).</summary>
    public string? ExtraText { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
