namespace Zhifuyun.Client;

internal sealed class UpdateTicketStatusRequest
{
    public required TicketStatus Status { get; init; }

    public string? Comment { get; init; }
}
