using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// How far adding to a tag, or removing from it, came that needed several calls, one of which failed: the <see cref="ApiError.Details"/> of its error. Call
/// with <see cref="RemainingUserIds"/> and <see cref="RemainingDepartmentIds"/> to go on; a repeat does no harm.
/// </summary>
/// <param name="outcome">What came of the calls before; null when the first one failed.</param>
/// <param name="remainingUserIds">The ids of the members of the call that failed and of those that were not made.</param>
/// <param name="remainingDepartmentIds">The ids of the departments of the call that failed and of those that were not made.</param>
/// <param name="refusal">What the service added to the words of its refusal; null when it added nothing.</param>
public sealed class WeComPartialTagChange(
    WeComTagOutcome? outcome, IReadOnlyList<string> remainingUserIds, IReadOnlyList<int> remainingDepartmentIds, WeComErrorDetails? refusal)
{
    /// <summary>What came of the calls before, all together; null when the first one failed.</summary>
    public WeComTagOutcome? Outcome { get; } = outcome;

    /// <summary>The ids of the members of the call that failed, and then of those that were not made.</summary>
    public IReadOnlyList<string> RemainingUserIds { get; } = remainingUserIds;

    /// <summary>The ids of the departments of the call that failed, and then of those that were not made.</summary>
    public IReadOnlyList<int> RemainingDepartmentIds { get; } = remainingDepartmentIds;

    /// <summary>What the service added to the words of its refusal; null when it added nothing.</summary>
    public WeComErrorDetails? Refusal { get; } = refusal;
}
