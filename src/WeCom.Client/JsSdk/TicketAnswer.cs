using Sdk.Core;

namespace WeCom.Client;

internal sealed class TicketAnswer
{
    public Secret? Ticket { get; set; }

    public long? ExpiresIn { get; set; }
}
