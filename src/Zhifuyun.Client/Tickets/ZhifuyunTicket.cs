using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhifuyun.Client;

/// <summary>A ticket (工单). The documentation shows no answer with one: every member may be absent.</summary>
public sealed class ZhifuyunTicket
{
    /// <summary>The id, for example <c>ticket_001</c> (<c>id</c>, or <c>ticket_id</c>).</summary>
    public string? Id { get => field ?? Alias.Read(ExtraMembers, "ticket_id"); set; }

    /// <summary>The title (<c>title</c>).</summary>
    public string? Title { get; set; }

    /// <summary>What it is about (<c>description</c>).</summary>
    public string? Description { get; set; }

    /// <summary>Its state (<c>status</c>).</summary>
    public TicketStatus? Status { get; set; }

    /// <summary>How urgent it is (<c>priority</c>).</summary>
    public TicketPriority? Priority { get; set; }

    /// <summary>Who deals with it (<c>assignee_id</c>).</summary>
    public string? AssigneeId { get; set; }

    /// <summary>The customer's e-mail address (<c>customer_email</c>).</summary>
    public string? CustomerEmail { get; set; }

    /// <summary>When it was created (<c>created_at</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it changed last (<c>updated_at</c>).</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
