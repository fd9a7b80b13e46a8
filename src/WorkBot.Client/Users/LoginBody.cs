namespace WorkBot.Client;

internal sealed class LoginBody
{
    public required string Phone { get; init; }

    public required string Code { get; init; }
}
