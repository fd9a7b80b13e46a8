namespace Vos3000.Client;

/// <summary>Which phones to look up.</summary>
internal sealed class GetPhoneOnlineRequest
{
    /// <summary>The numbers; absent for all.</summary>
    public IReadOnlyList<string>? E164s { get; init; }
}
