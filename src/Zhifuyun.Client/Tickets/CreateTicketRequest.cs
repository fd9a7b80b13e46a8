namespace Zhifuyun.Client;

/// <summary>A ticket to create.</summary>
public sealed class CreateTicketRequest
{
    /// <summary>The title (<c>title</c>).</summary>
    public required string Title { get; init; }

    /// <summary>What it is about (<c>description</c>); null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>How urgent it is (<c>priority</c>); null leaves it to the service.</summary>
    public TicketPriority? Priority { get; init; }

    /// <summary>The customer's e-mail address (<c>customer_email</c>); null for none.</summary>
    public string? CustomerEmail { get; init; }

    internal static void Validate(CreateTicketRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Title);
        Check.Optional(request.Description);
        Check.Optional(request.Priority);
        Check.Email(request.CustomerEmail);
    }
}
