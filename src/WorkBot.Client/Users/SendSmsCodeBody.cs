namespace WorkBot.Client;

internal sealed class SendSmsCodeBody
{
    public required string Phone { get; init; }
}
