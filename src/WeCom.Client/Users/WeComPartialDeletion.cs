using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// How far a deletion of members came that needed several calls, one of which failed: the <see cref="ApiError.Details"/> of its error. Delete
/// <see cref="Remaining"/> to go on, without the id that <see cref="Failed"/> was refused for.
/// </summary>
/// <param name="deleted">The ids of the members who are deleted.</param>
/// <param name="failed">The ids of the call that failed.</param>
/// <param name="remaining">The ids of all who are not deleted yet.</param>
/// <param name="refusal">What the service added to the words of its refusal; null when it added nothing.</param>
public sealed class WeComPartialDeletion(
    IReadOnlyList<string> deleted, IReadOnlyList<string> failed, IReadOnlyList<string> remaining, WeComErrorDetails? refusal)
{
    /// <summary>The ids of the members who are deleted, by the calls before; empty when the first one failed.</summary>
    public IReadOnlyList<string> Deleted { get; } = deleted;

    /// <summary>The ids of the call that failed. When its answer was lost, these may be deleted all the same.</summary>
    public IReadOnlyList<string> Failed { get; } = failed;

    /// <summary>The ids of all who are not deleted yet, those of <see cref="Failed"/> first.</summary>
    public IReadOnlyList<string> Remaining { get; } = remaining;

    /// <summary>What the service added to the words of its refusal; null when it added nothing.</summary>
    public WeComErrorDetails? Refusal { get; } = refusal;

    internal static ApiError AddTo(ApiError error, string[] userIds, int deleted, IReadOnlyList<string> failed) => error with
    {
        Details = new WeComPartialDeletion(userIds[..deleted], failed, userIds[deleted..], error.Details as WeComErrorDetails),
    };
}
