using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhifuyun.Client;

/// <summary>A conversation (对话). The documentation shows the members of the list; details and creation may leave out any of them.</summary>
public sealed class ZhifuyunConversation
{
    /// <summary>The id, for example <c>conv_001</c> (<c>id</c>, or <c>conversation_id</c>).</summary>
    public string? Id { get => field ?? Alias.Read(ExtraMembers, "conversation_id"); set; }

    /// <summary>The customer (<c>user_id</c>).</summary>
    public string? UserId { get; set; }

    /// <summary>Where it takes place (<c>channel</c>).</summary>
    public ConversationChannel? Channel { get; set; }

    /// <summary>Its state (<c>status</c>).</summary>
    public ConversationStatus? Status { get; set; }

    /// <summary>When it began (<c>created_at</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it changed last (<c>updated_at</c>).</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
