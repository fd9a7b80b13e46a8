namespace Zhifuyun.Client;

/// <summary>A conversation to begin.</summary>
public sealed class CreateConversationRequest
{
    /// <summary>The customer (<c>user_id</c>).</summary>
    public required string UserId { get; init; }

    /// <summary>Where it takes place (<c>channel</c>).</summary>
    public required ConversationChannel Channel { get; init; }

    /// <summary>What the customer says first (<c>initial_message</c>); null for nothing.</summary>
    public string? InitialMessage { get; init; }

    internal static void Validate(CreateConversationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.UserId);
        Check.Required(request.Channel);
        Check.Optional(request.InitialMessage);
    }
}
