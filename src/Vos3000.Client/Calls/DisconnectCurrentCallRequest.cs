namespace Vos3000.Client;

/// <summary>Which calls to end.</summary>
internal sealed class DisconnectCurrentCallRequest
{
    /// <summary>CallId values from GetCurrentCall (呼叫标识列表).</summary>
    public required IReadOnlyList<int> CallIds { get; init; }
}
