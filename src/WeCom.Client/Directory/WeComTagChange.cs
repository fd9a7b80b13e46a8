namespace WeCom.Client;

/// <summary>What changed of a tag.</summary>
public sealed class WeComTagChange
{
    internal WeComTagChange(WeComTagMembers earlier, WeComTagMembers later)
    {
        Earlier = earlier;
        Later = later;
        AddedUserIds = IdsIn(later, earlier);
        RemovedUserIds = IdsIn(earlier, later);
        AddedDepartmentIds = [.. later.DepartmentIds.Except(earlier.DepartmentIds)];
        RemovedDepartmentIds = [.. earlier.DepartmentIds.Except(later.DepartmentIds)];
    }

    /// <summary>The id of the tag.</summary>
    public int Id => Later.Id ?? 0;

    /// <summary>The tag before.</summary>
    public WeComTagMembers Earlier { get; }

    /// <summary>The tag after.</summary>
    public WeComTagMembers Later { get; }

    /// <summary>Whether it has another name than before.</summary>
    public bool IsRenamed => Earlier.Name is not null && Later.Name is not null && Earlier.Name != Later.Name;

    /// <summary>The members that have the tag now, and did not before.</summary>
    public IReadOnlyList<string> AddedUserIds { get; }

    /// <summary>The members that had the tag, and do not now.</summary>
    public IReadOnlyList<string> RemovedUserIds { get; }

    /// <summary>The departments that have the tag now, and did not before.</summary>
    public IReadOnlyList<int> AddedDepartmentIds { get; }

    /// <summary>The departments that had the tag, and do not now.</summary>
    public IReadOnlyList<int> RemovedDepartmentIds { get; }

    internal bool IsEmpty => !IsRenamed
        && AddedUserIds.Count == 0 && RemovedUserIds.Count == 0 && AddedDepartmentIds.Count == 0 && RemovedDepartmentIds.Count == 0;

    private static IReadOnlyList<string> IdsIn(WeComTagMembers tag, WeComTagMembers other) =>
        [.. UserIdsOf(tag).Except(UserIdsOf(other), StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> UserIdsOf(WeComTagMembers tag) =>
        tag.Users.Where(static user => user.UserId is not null).Select(static user => user.UserId!);
}
