namespace WorkBot.Client;

internal sealed class GeneratedActivationCodes
{
    public IReadOnlyList<ActivationCode>? Codes { get; set; }
}
