namespace Vos3000.Client;

/// <summary>The addresses as a list; the manual prints one text.</summary>
internal sealed class DeleteIpLimitsRequest
{
    public required IReadOnlyList<string> Ips { get; init; }
}
