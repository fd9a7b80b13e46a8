using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// How far an invitation came that needed several calls, one of which failed: the <see cref="ApiError.Details"/> of its error. Send
/// <see cref="Remaining"/> to go on; after <see cref="ApiError.OutcomeUnknown"/> those of <see cref="Failed"/> may be invited all the same.
/// </summary>
/// <param name="invited">What came of the calls before; null when the first one failed.</param>
/// <param name="failed">The part whose call failed.</param>
/// <param name="remaining">The request for all who are not invited yet.</param>
/// <param name="refusal">What the service added to the words of its refusal; null when it added nothing.</param>
public sealed class WeComPartialInvitation(
    WeComInvitation? invited, InviteWeComUsersRequest failed, InviteWeComUsersRequest remaining, WeComErrorDetails? refusal)
{
    /// <summary>What came of the calls before, all together; null when the first one failed.</summary>
    public WeComInvitation? Invited { get; } = invited;

    /// <summary>The part whose call failed.</summary>
    public InviteWeComUsersRequest Failed { get; } = failed;

    /// <summary>The request for all who are not invited yet, those of <see cref="Failed"/> first.</summary>
    public InviteWeComUsersRequest Remaining { get; } = remaining;

    /// <summary>What the service added to the words of its refusal; null when it added nothing.</summary>
    public WeComErrorDetails? Refusal { get; } = refusal;
}
