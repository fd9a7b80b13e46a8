using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// How far a message came that needed several calls, one of which failed: the <see cref="ApiError.Details"/> of its error. Send
/// <see cref="Remaining"/> to go on; after <see cref="ApiError.OutcomeUnknown"/> the recipients of <see cref="Failed"/> may have it all the same.
/// </summary>
/// <param name="sent">What was sent before; null when the first call failed.</param>
/// <param name="failed">The part whose call failed.</param>
/// <param name="remaining">The message for all who did not get it yet.</param>
/// <param name="refusal">What the service added to the words of its refusal; null when it added nothing.</param>
public sealed class WeComPartialSend(WeComSentMessage? sent, WeComMessage failed, WeComMessage remaining, WeComErrorDetails? refusal)
{
    /// <summary>What was sent before; null when the first call failed.</summary>
    public WeComSentMessage? Sent { get; } = sent;

    /// <summary>The part whose call failed.</summary>
    public WeComMessage Failed { get; } = failed;

    /// <summary>The message for all who did not get it yet, those of <see cref="Failed"/> first.</summary>
    public WeComMessage Remaining { get; } = remaining;

    /// <summary>What the service added to the words of its refusal; null when it added nothing.</summary>
    public WeComErrorDetails? Refusal { get; } = refusal;
}
