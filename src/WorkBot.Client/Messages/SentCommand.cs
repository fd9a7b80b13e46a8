using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>A command that was given to a robot.</summary>
public sealed class SentCommand
{
    /// <summary>Its id, to be found again in results (<c>commandId</c>).</summary>
    public string? CommandId { get; set; }

    /// <summary>Its state, pending at first (<c>status</c>).</summary>
    public CommandStatus? Status { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
